import type { SourceFile } from '../source-file.js';
import { SourceError } from '../source-file.js';
import type { ZipEntry } from './zip-entry.js';

/** What was unpacked of a member is not what was packed, or less: `found` bytes of the `size` expected. */
export function damagedError(name: string, size: number, found: number): SourceError {
  const what =
    found === size
      ? `its ${size} bytes are not those that were packed (their CRC-32 differs)`
      : `expected ${size} bytes, only ${found} could be unpacked`;
  const message = `${name} is damaged in its ZIP: ${what}. Copy or download the ZIP again.`;
  return new SourceError('TRUNCATED', message);
}

/** No member begins where the directory says that this one does. */
export function misplacedError(name: string): SourceError {
  const message = `${name} is not where its ZIP says it is. Copy or download the ZIP again.`;
  return new SourceError('TRUNCATED', message);
}

/** A member that is encrypted, or packed in a way that no browser unpacks. */
export function lockedError(name: string, { isEncrypted, method }: ZipEntry): SourceError {
  if (isEncrypted) {
    const message = `${name} is locked with a password in its ZIP. Make a ZIP without a password.`;
    return new SourceError('ENCRYPTED', message);
  }
  const message = `${name} is packed with ZIP method ${method}; methods 0 (stored) and 8 (deflated) can be read. Make the ZIP anew with ordinary compression.`;
  return new SourceError('UNSUPPORTED_COMPRESSION', message);
}

/** A ZIP within a ZIP that is too large to be unpacked into memory. */
export function nestedError({ name, size }: SourceFile, largest: number): SourceError {
  const message = `${name} is a ZIP of ${size} bytes within a ZIP; at most ${largest} can be opened there. Unpack the outer one first.`;
  return new SourceError('TOO_LARGE', message);
}

/** What stands in the directory behind its break is lost; the archive itself says so. */
export function brokenDirectoryError({ name }: SourceFile, count: number, cause: unknown): SourceError {
  const message = `${name} lists ${count} of its members, then its table of contents is damaged: further ones cannot be found. Copy or download it again.`;
  return new SourceError('TRUNCATED', message, { cause });
}

/** Why an archive cannot be opened at all. */
export function unopenedError({ name, size }: SourceFile, cause: unknown): SourceError {
  if (cause instanceof SourceError) return cause;
  if (size === 0) return new SourceError('EMPTY', `${name} is empty (0 bytes). Copy it again.`);
  const length = size === null ? '' : ` in its ${size} bytes`;
  const message = `${name} is no complete ZIP: expected its table of contents at its end, found none${length}. Copy or download it again.`;
  return new SourceError('TRUNCATED', message, { cause });
}
