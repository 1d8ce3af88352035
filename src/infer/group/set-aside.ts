import { fillSentence } from '../../words/format.js';
import type { Told } from '../../words/format.js';
import type { SetAside, Severity } from '../../model/report.js';

/** Why an image that was read belongs to no stack. */
const strays = {
  LOCALIZER: 'A scout image to plan the scan by.',
  SECONDARY_IMAGE: 'A picture made from the scan, not a slice.',
  OTHER_SERIES: 'A single image of another series.',
  OTHER_ORIENTATION: 'Turned by {degrees °} against the stack.',
  OTHER_SIZE: '{columns} × {rows} pixels, unlike the stack.',
  OTHER_PIXEL_SPACING: 'Pixel Spacing {spacing}, unlike the stack.',
  OTHER_STACK: 'Of another stack of the series.',
  DUPLICATE_FILE: 'The same image as {kept}.',
} as const;

/** The same, where an image of the stack may be lost with it. */
const losses = {
  NO_POSITION: 'Does not say where it lies; the others do.',
  DUPLICATE_POSITION: 'Lies where {kept} lies.',
  MOSAIC: 'A mosaic of {tiles} slices, not one slice.',
} as const;

const sentences = { ...strays, ...losses };

type StrayCode = keyof typeof sentences;

/** Sets files aside for one reason, each once and in order of name; returns their names. */
export function leaveOut<Code extends StrayCode>(
  { setAside }: { setAside: SetAside[] },
  code: Code,
  files: Iterable<string>,
  data: Told<(typeof sentences)[Code]>,
): string[] {
  const severity: Severity = code in losses ? 'warn' : 'info';
  const message = fillSentence(sentences[code], data);
  const names = [...new Set(files)].sort();
  for (const file of names) setAside.push({ file, code, severity, message });
  return names;
}

/**
 * Why bytes could not be had or drawn: the other codes of files set aside and of the element’s `error` event. Who
 * raises them tells the reason in a sentence of their own. `LOG` is a scanner’s log, with what it was read for.
 */
const failures = {
  EMPTY: 'warn',
  NETWORK: 'warn',
  HTTP_STATUS: 'warn',
  NOT_FOUND: 'warn',
  NOT_READABLE: 'warn',
  ENCRYPTED: 'warn',
  UNSUPPORTED_COMPRESSION: 'warn',
  TRUNCATED: 'warn',
  NOT_AN_IMAGE: 'warn',
  UNSUPPORTED_SYNTAX: 'warn',
  TOO_LARGE: 'warn',
  LOG_UNREADABLE: 'warn',
  LOG: 'info',
  JUNK: 'info',
  NO_WEBGL: 'error',
  CONTEXT_LOST: 'error',
  UNEXPECTED: 'error',
} as const;

/** Every code under which a file may be set aside or the element may fail, with its usual severity. */
export function setAsideCodes(): Record<StrayCode | keyof typeof failures, Severity> {
  const grade = <Code extends string>(codes: Record<Code, string>, severity: Severity) =>
    Object.fromEntries(Object.keys(codes).map((code) => [code, severity])) as Record<Code, Severity>;
  return { ...grade(strays, 'info'), ...grade(losses, 'warn'), ...failures };
}
