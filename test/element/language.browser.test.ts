import { expect } from '@esm-bundle/chai';
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
