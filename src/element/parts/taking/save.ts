import { escapeJson } from '../../../words/legible.js';
import { nameFile, nameSource } from './name-file.js';
import { takePicture, type Taken } from './take-picture.js';

/** The address of what is saved is good for so long. */
const keptMilliseconds = 60_000;

/**
 * Has the browser save a picture of what is shown.
 * @returns its name
 * @throws {DOMException} see {@link takePicture}
 */
export async function savePicture(taken: Taken): Promise<string> {
  const picture = await takePicture(taken);
  return save(picture, nameOf(taken, '.png'));
}

/** Has the browser save the report as JSON. @returns its name; `null` where there is no report */
export function saveReport(taken: Taken): string | null {
  const { report } = taken.shown;
  if (!report) return null;
  const json = escapeJson(JSON.stringify(report, null, 2));
  return save(new Blob([json], { type: 'application/json' }), nameOf(taken, '-spacing.json'));
}

/** What a file about what is shown is called. */
export function nameOf({ shown, src }: Taken, ending: string): string {
  const source = src === null ? null : nameSource(src).replace(/\.[a-z0-9]{1,5}$/i, '');
  return nameFile([shown.alt, source, shown.report?.series.description ?? null], ending);
}

/** Has the browser save a file. @returns its name */
export function save(blob: Blob, name: string): string {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), keptMilliseconds);
  return name;
}
