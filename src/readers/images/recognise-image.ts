/** The kinds of image whose slices are read. */
export type ImageFormat = 'tiff' | 'png' | 'jpeg' | 'bmp';

const magics: readonly (readonly [format: ImageFormat, bytes: readonly number[]])[] = [
  ['tiff', [0x49, 0x49, 0x2a, 0]],
  ['tiff', [0x4d, 0x4d, 0, 0x2a]],
  ['tiff', [0x49, 0x49, 0x2b, 0, 8, 0]],
  ['tiff', [0x4d, 0x4d, 0, 0x2b, 0, 8]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['bmp', [0x42, 0x4d]],
];

/** First bytes that tell every format. */
export const longestMagic = 8;

/** What a file is by its first bytes; `null` for anything else. */
export function recogniseImage(head: Uint8Array): ImageFormat | null {
  return magics.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))?.[0] ?? null;
}
