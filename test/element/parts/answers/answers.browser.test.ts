import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { SpacingPreviewElement } from '../../../../src/element/spacing-preview-element.js';
import { readings as german } from '../../../../src/words/de/readings.js';
import { readings } from '../../../../src/words/en/readings.js';
import { addElement, removeElements, show, untilReady } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';

const questions = (element: SpacingPreviewElement) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLDetailsElement>('.answers details') ?? []),
];
const askedBy = ({ innerText }: HTMLElement) => innerText.trim();

describe('what readers ask', () => {
  afterEach(removeElements);

  it('is folded, opened by key, and answered with what these files say', async () => {
    const element = addElement({ view: 'table' });
    await show(element, asFiles(writeSmallSeries()));
    await untilReady(element);
    const thickness = questions(element).find((one) => askedBy(one) === readings['answers.thickness']);
    expect(thickness?.open).to.equal(false);
    thickness?.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(thickness?.open).to.equal(true);
    const answer = thickness?.querySelector('p')?.innerText.replace(/\s/g, ' ');
    expect(answer).to.contain(readings['answers.thickness.told']);
    expect(answer).to.contain('19 mm thick, and the next one is 7.25 mm away');
  });

  it('names ImageJ’s warning where it would come, and not elsewhere', async () => {
    const asked = async (more: object) => {
      const element = addElement({ view: 'table' });
      await show(element, asFiles(writeSmallSeries(more)));
      await untilReady(element);
      return questions(element).map(askedBy);
    };
    expect(await asked({})).to.include(readings['answers.imagej']);
    expect(await asked({ spacingBetweenSlices: 7.25 })).not.to.include(readings['answers.imagej']);
    expect(await asked({ thickness: 7.25 })).not.to.include(readings['answers.imagej']);
  });

  it('is asked in the language of the page', async () => {
    const element = addElement({ view: 'table', lang: 'de' });
    await show(element, asFiles(writeSmallSeries()));
    await untilReady(element);
    expect(questions(element).map(askedBy)).to.include(german['answers.image']);
    element.lang = 'en';
    for (let turn = 0; turn < 100 && askedBy(questions(element)[0]!) !== readings['answers.spacing']; turn++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(questions(element).map(askedBy)).to.include(readings['answers.image']);
  });
});
