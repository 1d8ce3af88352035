import type { UnreadFormat } from '../../../model/problem/findings-volumes.js';

/** First bytes of formats that are known by them. */
const magics: readonly (readonly [UnreadFormat, readonly number[]])[] = [
  ['hdf5', [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['7-zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  // ZISRAWFILE, and “# Amira” or “# Avizo”.
  ['czi', [0x5a, 0x49, 0x53, 0x52, 0x41, 0x57, 0x46, 0x49, 0x4c, 0x45]],
  ['amira', [0x23, 0x20, 0x41, 0x6d, 0x69, 0x72, 0x61]],
  ['amira', [0x23, 0x20, 0x41, 0x76, 0x69, 0x7a, 0x6f]],
];

/** A format that is known and not read, by its first bytes; `null` for any other. */
export const recogniseUnread = (name: string, head: Uint8Array): UnreadFormat | null =>
  /\.(am|czi|h5|hdf5?|nxs|7z|rar)$/i.test(name)
    ? (magics.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0] ?? null)
    : null;
