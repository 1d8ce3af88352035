import type { FileVersion } from '../../model/file-address.js';

/** What a partial answer says of itself (RFC 9110 section 14.4); what a script may not see is `null`. */
export interface ContentRange {
  /** Offsets of the first byte and behind the last one. */
  start: number | null;
  end: number | null;
  /** Length of the whole. */
  total: number | null;
}

export function readContentRange({ headers }: Response): ContentRange {
  const range = /^\s*bytes\s+(?:(\d+)-(\d+)|\*)\s*\/\s*(\d+|\*)\s*$/i.exec(
    headers.get('content-range') ?? '',
  );
  const [, first, last, total] = range ?? [];
  const numberOf = (text = '') => (/^\d+$/.test(text) ? Number(text) : null);
  return {
    start: numberOf(first),
    end: last === undefined ? null : Number(last) + 1,
    total: numberOf(total),
  };
}

/**
 * Whether an answer can be read from an offset on. Not one in several parts, nor one that was packed, whose offsets are
 * those of other bytes, nor one that begins behind the offset.
 */
export function beginsBy(response: Response, offset: number): boolean {
  if (response.status !== 206) return true;
  const { headers } = response;
  const { start, end } = readContentRange(response);
  const isOne = !/^\s*multipart\//i.test(headers.get('content-type') ?? '');
  const isPlain = /^\s*(identity)?\s*$/i.test(headers.get('content-encoding') ?? '');
  return isOne && isPlain && (start ?? offset) <= offset && (end ?? Infinity) > offset;
}

export function readVersion(response: Response): FileVersion {
  const { headers, status } = response;
  return {
    etag: headers.get('etag')?.replace(/^W\//, '') ?? null,
    modified: headers.get('last-modified'),
    // What is said of the length where nothing more is to come may differ from what was promised.
    size: status === 206 ? readContentRange(response).total : null,
  };
}

/** Whether two answers are known to come from different states of a file; the time counts where no ETag is told. */
export function areDifferent(one: FileVersion, other: FileVersion): boolean {
  const differ = (key: keyof FileVersion) =>
    one[key] !== null && other[key] !== null && one[key] !== other[key];
  const hasTags = one.etag !== null && other.etag !== null;
  return differ('size') || differ(hasTags ? 'etag' : 'modified');
}
