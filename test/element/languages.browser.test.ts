import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import type { Language } from '../../src/words/formats.js';
import { findMisfits } from '../support/fit.js';
import { gatherTexts } from '../support/told-texts.js';
import { removeElements } from './added-element.js';
import { broughtStates } from './brought-states.js';

const languages: readonly Language[] = ['en', 'de', 'fr', 'es', 'pt', 'zh-Hans'];
const widths = [320, 768, 1280];

/** Names that DICOM, programs and files have stay as they are. */
const names =
  /Pixel Spacing|Image Position \(Patient\)|Spacing Between Slices|Slice Thickness|ImageJ|Image Sequence|\S+\.(dcm|txt|png|tif)\b/g;
/** Units, the axes, modalities, and the letters of Patient Orientation (PS3.3 C.7.6.1.1.1). */
const signs = /mm|µm|[XYZ]|CT|MR|^[LRAPHF]{1,3}$/g;
/** A number as only English and Chinese write it. */
const withPoint = /\d\.\d/;

/** Words that one language has in common with English. */
const inCommon: Partial<Record<Language, RegExp>> = {
  de: /Problem|axial/g,
  fr: /Surface|voxels|pixels/g,
  es: /provisional|axial/g,
  pt: /voxels|pixels|axial/g,
};

/** Words of English that no other of the languages has. */
const onlyEnglish =
  /(?<!\p{L})(the|of|and|with|from|this|that|these|not|but|is|are|files?|slices?|unknown)(?!\p{L})/iu;

/** Changes the language of the page, and settles when the element has followed. */
async function speak(element: SpacingPreviewElement, language: Language): Promise<void> {
  document.documentElement.lang = language;
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

async function widen(element: SpacingPreviewElement, width: number): Promise<void> {
  element.style.width = `${width}px`;
  await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

/** All that is told, and the sentences of the report beside it. */
function textsOf({ shadowRoot, report }: SpacingPreviewElement): string[] {
  const told = [...(report?.findings ?? []), ...(report?.setAside ?? [])].map(({ message }) => message);
  return [...gatherTexts(shadowRoot!), ...told];
}

/** Those of `texts` that are English, or are written as English has it, although they are to be in `language`. */
function listEnglish(texts: readonly string[], english: ReadonlySet<string>, language: Language): string[] {
  const keepsPoint = language === 'zh-Hans';
  return texts.filter((text) => {
    const words = text
      .replace(names, '')
      .replace(inCommon[language] ?? '', '')
      .replace(signs, '');
    if (onlyEnglish.test(words)) return true;
    return english.has(text) && (/\p{L}/u.test(words) || (!keepsPoint && withPoint.test(words)));
  });
}

/** Of the element with its lists folded, and unfolded. */
function listMisfits(root: ShadowRoot): string[] {
  return [false, true].flatMap((isOpen) => {
    for (const details of root.querySelectorAll('details')) details.open = isOpen;
    return findMisfits(root);
  });
}

async function expectSpoken(
  element: SpacingPreviewElement,
  language: Language,
  english: ReadonlySet<string>,
): Promise<void> {
  const texts = textsOf(element);
  expect(texts.length, language).to.be.greaterThan(english.size / 2);
  expect(listEnglish(texts, english, language), language).to.deep.equal([]);
  for (const finding of element.report?.findings ?? []) {
    expect(finding.message).to.equal(await element.describe(finding, language));
  }
}

describe('in six languages, wide and narrow', () => {
  const lang = document.documentElement.getAttribute('lang') ?? '';

  afterEach(() => {
    removeElements();
    document.documentElement.lang = lang;
  });

  for (const { name, bring } of broughtStates) {
    it(`all fits, and is told in the language of the page: ${name}`, async () => {
      document.documentElement.lang = 'en';
      const element = await bring();
      const root = element.shadowRoot!;
      root.querySelector<HTMLElement>('.toolbar button')?.focus();
      const english = new Set(textsOf(element));
      const wrong: string[] = [];
      for (const width of widths) {
        await widen(element, width);
        for (const language of languages) {
          await speak(element, language);
          wrong.push(...listMisfits(root).map((misfit) => `${language}, ${width} px: ${misfit}`));
          if (language !== 'en' && width === widths[0]) await expectSpoken(element, language, english);
        }
      }
      expect(wrong.join('\n')).to.equal('');
    });
  }
});
