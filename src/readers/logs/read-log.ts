import { givenName } from '../../model/given-name.js';
import type { ScannerLog } from '../../model/scanner-log.js';
import { refusal } from '../../model/problem/problem.js';
import { binaryFormats, textFormats } from './log-formats.js';
import type { Readable } from '../../model/readable.js';
import { readLogText } from './containers/log-text.js';

const binaryHead = 2048;
/** The longest logs are a few hundred kB; what comes later in a text is none. */
const longestText = 2 ** 20;

/**
 * What a file named as logs are says of the voxels; `null` where it is no log after all.
 * @throws {ProblemError} where it is one, or bears a name that only such logs have, and tells no voxel
 */
export async function readLog(source: Readable, signal?: AbortSignal): Promise<ScannerLog | null> {
  const { name, size } = source;
  const given = givenName(name);
  const binary = binaryFormats.find(({ names }) => names.test(given));
  if (binary) {
    const bytes = await source.read(0, binaryHead, signal);
    const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return binary.recognise(head, size) ? binary.read(head, source, signal) : null;
  }
  const bytes = await source.read(0, longestText, signal);
  if (bytes.length === 0) return null;
  const text = readLogText(bytes);
  const named = textFormats.find(({ names }) => names.test(given));
  if (named?.recognise(text)) return named.read(text, name);
  if (named?.mark)
    throw refusal('LOG_UNREADABLE:unmarked', { file: name, format: named.maker, mark: named.mark });
  return textFormats.find((format) => format.recognise(text))?.read(text, name) ?? null;
}
