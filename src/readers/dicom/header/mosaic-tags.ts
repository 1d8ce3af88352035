import { sharedGroupsTag, perFrameGroupsTag } from './frame-facts.js';
import { readFact } from './element-values.js';
import type { RawElement } from './read-items.js';

/** Number of Images in Mosaic and the CSA image header, Siemens' private elements, kept while a header is walked. */
export const mosaicCountTag = 'x0019100a';
export const csaImageHeaderTag = 'x00291010';
/** United Imaging's number of tiles, behind the creator “Image Private Header”. */
export const tileCountTag = 'x00651050';
/** Who the two private counts belong to (PS3.5 7.8.1), where an anonymiser has not removed it. */
export const creatorTags = { [mosaicCountTag]: 'x00190010', [tileCountTag]: 'x00650010' } as const;

/** Image Type Text (0021,xx75) of Siemens XA, and the private sequences (0021,xxFE) in which enhanced files keep it. */
export const isImageTypeText = (tag: string): boolean => /^x0021(?!00)..(?:75|fe)$/.test(tag);

/**
 * Image Type Text as printed, of the file or of its shared or first functional groups; `''` where there is none. What
 * other makers keep under the same number is no matter: only the word MOSAIC is looked for in it.
 */
export function readImageTypeText(elements: ReadonlyMap<string, RawElement>): string {
  const texts: string[] = [];
  const visit = (tag: string, raw: RawElement, depth: number) => {
    if (tag.endsWith('75')) texts.push(String(readFact(tag, raw)));
    const [item] = depth > 0 ? raw.items : [];
    for (const [inner, element] of item ?? []) if (isImageTypeText(inner)) visit(inner, element, depth - 1);
  };
  for (const [tag, raw] of elements) {
    if (isImageTypeText(tag) || tag === sharedGroupsTag || tag === perFrameGroupsTag) visit(tag, raw, 2);
  }
  return texts.find((text) => /MOSAIC/i.test(text)) ?? texts[0] ?? '';
}
