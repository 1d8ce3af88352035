import type { Palette } from '../pixel-layout.js';
import type { RawElement } from './read-items.js';

const descriptorTags = ['x00281101', 'x00281102', 'x00281103'] as const;
const dataTags = ['x00281201', 'x00281202', 'x00281203'] as const;

export const paletteTags: readonly string[] = [...descriptorTags, ...dataTags];

/** The colours of a PALETTE COLOR image (PS3.3 C.7.6.3.1.5); `null` where a table is absent or segmented. */
export function readPalette(elements: Map<string, RawElement>): Palette | null {
  const tables = dataTags.map((tag, index) => readTable(elements, descriptorTags[index] ?? '', tag));
  const [red, green, blue] = tables;
  if (!red || !green || !blue) return null;
  return { first: red.first, red: red.entries, green: green.entries, blue: blue.entries };
}

function readTable(elements: Map<string, RawElement>, descriptorTag: string, dataTag: string) {
  const descriptor = elements.get(descriptorTag);
  const data = elements.get(dataTag);
  if (!descriptor || !data || descriptor.bytes.length < 6) return null;
  const view = new DataView(descriptor.bytes.buffer, descriptor.bytes.byteOffset);
  const count = view.getUint16(0, !descriptor.bigEndian) || 65_536;
  const first = view.getUint16(2, !descriptor.bigEndian);
  const wide = view.getUint16(4, !descriptor.bigEndian) > 8 || data.bytes.length >= 2 * count;
  const values = new DataView(data.bytes.buffer, data.bytes.byteOffset, data.bytes.byteLength);
  const held = Math.min(count, wide ? Math.floor(values.byteLength / 2) : values.byteLength);
  const entries = Uint16Array.from({ length: held }, (_, index) =>
    wide ? values.getUint16(2 * index, !data.bigEndian) : values.getUint8(index) * 257,
  );
  return { first, entries };
}
