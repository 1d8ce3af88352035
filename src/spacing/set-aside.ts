import type { SetAside, Severity } from './report.js';

function kind<D extends object>(severity: Severity, sentence: (data: D) => string) {
  return { severity, sentence };
}

/**
 * Why a file takes no part, or why nothing can be shown. The same codes stand in `setAside` and in the element's
 * `error` event.
 */
const catalogue = {
  // Bytes that could not be had or read.
  EMPTY: kind<object>('warn', () => 'The file is empty.'),
  NETWORK: kind<{ origin: string }>(
    'error',
    ({ origin }) =>
      `Nothing came back from ${origin}: the network failed, or that server does not allow this page to read from it (CORS).`,
  ),
  HTTP_STATUS: kind<{ status: number }>(
    'error',
    ({ status }) => `The server answered ${status} instead of the file.`,
  ),
  NOT_AN_IMAGE: kind<{ found: string }>(
    'warn',
    ({ found }) => `A DICOM image was expected; this is ${found}.`,
  ),
  TRUNCATED: kind<{ expected: number; found: number }>(
    'warn',
    ({ expected, found }) =>
      `The file breaks off: ${expected} bytes were expected, ${found} were found. Copy it again.`,
  ),
  UNSUPPORTED_SYNTAX: kind<{ uid: string }>(
    'warn',
    ({ uid }) => `The pixels are stored in a way that cannot be decoded here (${uid}).`,
  ),
  TOO_LARGE: kind<{ megabytes: number; budget: number }>(
    'error',
    ({ megabytes, budget }) => `The volume takes ${megabytes} MiB, more than the ${budget} MiB allowed here.`,
  ),
  NO_WEBGL: kind<object>(
    'error',
    () => 'This browser cannot draw in 3D (WebGL 2 is missing or switched off).',
  ),
  CONTEXT_LOST: kind<object>(
    'error',
    () => 'The graphics card gave up the picture. Reload to draw it again.',
  ),
  JUNK: kind<object>('info', () => 'Not part of a series: left out.'),

  // Images that are read but belong to no stack.
  LOCALIZER: kind<object>('info', () => 'A scout image, taken to plan the scan: left out of the stack.'),
  SECONDARY_IMAGE: kind<object>(
    'info',
    () => 'A picture made from the scan, not a slice of it: left out of the stack.',
  ),
  OTHER_SERIES: kind<{ frames: number }>('info', ({ frames }) =>
    frames === 1
      ? 'A single image of another series: left out.'
      : `${frames} images of another series: left out.`,
  ),
  OTHER_ORIENTATION: kind<{ degrees: number }>(
    'info',
    ({ degrees }) => `Turned by ${Math.round(degrees)}° against the stack: left out of it.`,
  ),
  OTHER_SIZE: kind<{ columns: number; rows: number }>(
    'info',
    ({ columns, rows }) => `${columns} × ${rows} pixels, unlike the stack: left out of it.`,
  ),
  OTHER_PIXEL_SPACING: kind<{ spacing: string }>(
    'info',
    ({ spacing }) => `Pixel Spacing ${spacing || 'absent'}, unlike the stack: left out of it.`,
  ),
  OTHER_STACK: kind<object>('info', () => 'Belongs to another stack of the series: left out.'),
  NO_POSITION: kind<object>(
    'warn',
    () => 'Does not say where it lies, while the others do: left out of the stack.',
  ),
  DUPLICATE_FILE: kind<{ kept: string }>('info', ({ kept }) => `The same image as ${kept}: left out.`),
  DUPLICATE_POSITION: kind<{ kept: string }>('warn', ({ kept }) => `Lies where ${kept} lies: left out.`),
  MOSAIC: kind<{ tiles: number | null }>(
    'warn',
    ({ tiles }) => `A mosaic of ${tiles ?? 'several'} slices side by side, not one slice.`,
  ),
};

export type SetAsideCode = keyof typeof catalogue;

export type SetAsideData<C extends SetAsideCode> = Parameters<(typeof catalogue)[C]['sentence']>[0];

/** Why `file` takes no part, in one sentence. */
export function setAside<C extends SetAsideCode>(code: C, file: string, data: SetAsideData<C>): SetAside {
  const sentence = catalogue[code].sentence as (data: SetAsideData<C>) => string;
  return { file, code, severity: catalogue[code].severity, message: sentence(data) };
}
