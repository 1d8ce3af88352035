import type { ScannerLog } from '../model/scanner-log.js';
import { describeLength, describeSpacing, row, underline } from './table-text.js';

/** What a scanner's log says, for a person who has no slices beside it. */
export function printLog({ file, format, kind, spacing, dimensions, detector, keys }: ScannerLog): string {
  const lines = [underline(`${file}  (${format} ${kind})`), row('X × Y × Z', describeSpacing(spacing))];
  if (dimensions) {
    const { columns, rows, slices } = dimensions;
    lines.push(row('Volume', `${columns} × ${rows} × ${slices} voxels`));
  }
  lines.push(...keys.map((key, at) => row(at === 0 ? 'From' : '', key)));
  if (detector) {
    const [pixel, near, far] = [detector.pixel, detector.sourceToObject, detector.sourceToDetector];
    const product = `detector ${describeLength(pixel)} × ${describeLength(near)} / ${describeLength(far)}`;
    const verdict = detector.agrees ? 'agrees' : 'does not agree; the log’s own value is told';
    lines.push(row('Check', `${product} = ${describeLength(detector.voxel)} mm: ${verdict}`));
  }
  if (spacing.z === null)
    lines.push(row('', 'A log of the projections: how far apart slices were cut is not in it.'));
  return lines.join('\n');
}
