import { isNear, toDigits } from '../../../model/arithmetic.js';
import { millimetresIn } from '../../length-units.js';
import type { ScannerLog } from '../../../model/scanner-log.js';
import { composeLog } from '../compose-log.js';
import type { LogText } from '../containers/log-text.js';
import { readLength } from '../printed-length.js';
import type { PrintedLength } from '../printed-length.js';
import { readRtf } from '../containers/rtf-text.js';

const voxelKey = 'Effective pixel pitch';

export function isNsiReport({ raw }: LogText): boolean {
  const words = readWords(raw);
  return words.includes(`${voxelKey}:`) && words.includes('Source to object:');
}

/**
 * Technique report (`*.rtf`) of North Star Imaging: the acquisition, so X and Y. Its voxel is printed to a micrometre;
 * where detector and distances give the same, theirs is finer.
 */
export function readNsiReport({ raw }: LogText, file: string): ScannerLog {
  const text = readWords(raw);
  const stated = readQuantity(text, voxelKey);
  const pixel = readQuantity(text, 'Pixel pitch')?.value;
  const sourceToObject = readQuantity(text, 'Source to object')?.value;
  const sourceToDetector = readQuantity(text, 'Source to detector')?.value;
  const exact =
    pixel && sourceToObject && sourceToDetector ? (pixel * sourceToObject) / sourceToDetector : null;
  const voxel = stated && exact !== null && refines(exact, stated) ? refine(exact, stated) : stated;
  return composeLog(
    file,
    'North Star Imaging',
    {
      x: voxel,
      y: voxel,
      z: null,
      geometry: { pixel, sourceToObject, sourceToDetector },
      keys: [stated ? `${voxelKey}: ${String(stated.value)} mm` : undefined],
    },
    [`${voxelKey}: … [mm]`],
  );
}

function readWords(raw: string): string {
  return raw.startsWith('{\\rtf') ? readRtf(raw) : raw;
}

/**
 * `Key: 0.033 [mm]`, or `Key: [200 x 200] microns` for both sides of a pixel; `null` where it is not so. No part of it
 * may be long: a text may hold its beginning thousands of times.
 */
function readQuantity(text: string, key: string): PrintedLength | null {
  const quantity = new RegExp(
    `(?:^|[\\n\\t]) {0,9}${key}:[ \\t]{0,9}(?:\\[([\\d.]{1,40})[^\\]]{0,40}\\]\\s{0,9}(\\p{L}{1,40})|([\\d.]{1,40})\\s{0,9}\\[(\\p{L}{1,40})\\])`,
    'u',
  ).exec(text);
  if (!quantity) return null;
  const unit = millimetresIn((quantity[2] ?? quantity[4] ?? '').toLowerCase());
  return unit === null ? null : readLength(quantity[1] ?? quantity[3], unit);
}

function refines(exact: number, stated: PrintedLength): boolean {
  return isNear(exact, stated.value) || Math.abs(exact - stated.value) <= stated.precision;
}

function refine(exact: number, stated: PrintedLength): PrintedLength {
  return { value: toDigits(exact, 6), precision: Math.min(stated.precision, exact * 1e-5) };
}
