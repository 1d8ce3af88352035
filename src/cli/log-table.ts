import type { ScannerLog } from '../model/scanner-log.js';
import type { Speech } from '../words/command-words.js';
import { makeLegible } from '../words/legible.js';
import { listUnder, printRows, underline, type Row } from './table-text.js';

/** What a scanner's log says, for a person who has no slices beside it. */
export function printLog(given: ScannerLog, { words, command }: Speech): string {
  const log = makeLegible(given);
  const { formats } = words;
  const { labels } = command;
  const { x, y, z } = log.spacing;
  const { precision } = log;
  const styles = [{ precision: precision.x }, { precision: precision.y }, { precision: precision.z }];
  const rows: Row[] = [
    [labels.spacing, formats.lengths([x, y, z], styles)],
    ...(log.dimensions ? [[labels.volume, command.logVolume(log.dimensions, formats)] as const] : []),
    ...listUnder(labels.from, log.keys),
    ...(log.detector ? [[labels.check, command.logCheck(log.detector, formats)] as const] : []),
    ...(z === null ? [['', command.logWithoutZ] as const] : []),
  ];
  return `${underline(command.logTitle(log))}\n${printRows(rows, Object.values(labels))}`;
}
