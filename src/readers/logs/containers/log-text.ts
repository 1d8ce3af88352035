import type { IniText } from './ini-text.js';
import { parseIni } from './ini-text.js';

/** The words of a log, as they stand and by section and key. */
export interface LogText {
  raw: string;
  ini: IniText;
}

export function readLogText(bytes: Uint8Array): LogText {
  const raw = decode(bytes);
  return { raw, ini: parseIni(raw) };
}

/**
 * The text of a log, whatever wrote it: UTF-8 or UTF-16 by its byte order mark, UTF-16 without one by its zero bytes,
 * else UTF-8 where the bytes are valid, else Windows-1252, of which Latin-1 is a part.
 */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.length > 3 && second === 0 && bytes[3] === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.length > 3 && first === 0 && bytes[2] === 0) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // A read that ends within a character is no fault.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
