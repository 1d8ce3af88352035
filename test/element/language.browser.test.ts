import { expect } from '@esm-bundle/chai';
import { loadWords } from '../../src/words/languages.js';
import { addElement, next, removeElements, show, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { say, tellOf } from './spoken.js';

const absent = { code: 'SBS_ABSENT', severity: 'info', data: { z: 7.25 } } as const;

describe('the words of the element', () => {
  afterEach(removeElements);

  it('are there once it is complete, and nothing has moved for them', async () => {
    const element = addElement();
    const place = () => {
      const frames = [...(element.shadowRoot?.querySelectorAll('.frame, .caption > *') ?? [])];
      return frames.map((frame) => frame.getBoundingClientRect().toJSON() as object);
    };
    await Promise.resolve();
    const before = place();
    await element.updateComplete;
    expect(words(element, '.invitation')).to.contain(say('empty.private'));
    expect(place()).to.deep.equal(before);
  });

  it('of the report are told with the events, those of rare problems as well', async () => {
    const element = addElement({ view: 'table' });
    const told: string[] = [];
    element.addEventListener('spacing-inferred', () =>
      told.push(...(element.report?.setAside ?? []).map(({ message }) => message)),
    );
    await show(element, [...asFiles(writeSmallSeries()), new File(['on Monday\n'], 'notes.txt')]);
    const [aside] = element.report?.setAside ?? [];
    expect(aside?.code).to.equal('JUNK');
    expect(told.at(-1)).to.equal(aside?.message);
    expect(aside?.message).to.equal(tellOf(aside!));
  });

  it('advise as the repository wants it, once the page says which that is', async () => {
    const element = addElement({ view: 'table' });
    await show(element, asFiles(writeSmallSeries()));
    expect(await element.describe(absent)).not.to.contain('MorphoSource');
    const { report } = element;
    expect(element.report).to.equal(report);
    element.setAttribute('host', 'morphosource');
    await element.updateComplete;
    expect(element.report).not.to.equal(report);
    expect(await element.describe(absent)).to.contain('MorphoSource');
    expect(await element.describe(absent, 'en-GB')).to.contain('MorphoSource');
  });

  it('follow the page from one language to another, numbers and report with them', async () => {
    const around = document.body.appendChild(document.createElement('div'));
    const element = addElement({ view: 'table' });
    around.append(element);
    await show(element, asFiles(writeSmallSeries()));
    const [english] = element.report?.findings ?? [];
    around.lang = 'de-AT';
    await Promise.resolve();
    await element.updateComplete;
    const german = await loadWords('de');
    expect(words(element, '.findings .count')).to.contain(
      german.say('findings.count', { count: element.report!.findings.length }),
    );
    expect(words(element, '[part~="table"]')).to.contain('7,25 mm');
    const [told] = element.report?.findings ?? [];
    expect(told?.code).to.equal(english?.code);
    expect(told?.message).not.to.equal(english?.message);
    expect(await element.describe(english!, 'en')).to.equal(english?.message);
    around.remove();
  });

  it('stay English in a language that has none', async () => {
    const element = addElement({ lang: 'la' });
    await element.updateComplete;
    expect(words(element, '.invitation')).to.contain(say('empty.private'));
    const failed = next<{ message: string }>(element, 'error');
    element.files = [];
    const { detail } = await failed;
    expect(words(element, '.refusal')).to.contain(detail.message.replace(/\s+/g, ' '));
  });
});
