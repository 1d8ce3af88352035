/**
 * Whether a file by its name makes the folder it lies in a part of a Zarr hierarchy (v2 or v3), whatever that is called.
 * `path`: with `/` between folders.
 */
export const isZarrMark = (path: string): boolean =>
  /(?:^|\/)(?:zarr\.json|\.z(?:group|attrs|array))$/.test(path);
