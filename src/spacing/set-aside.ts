import type { SetAside, Severity } from './report.js';

type Reasons = Record<string, { severity: Severity; sentence: (data: never) => string }>;

/** Why bytes could not be had or drawn: codes of `setAside` and of the element's `error` event. */
const failures = {
  EMPTY: { severity: 'warn', sentence: () => 'The file is empty.' },
  NETWORK: {
    severity: 'error',
    sentence: ({ origin }: { origin: string }) =>
      `Nothing came back from ${origin}: the network failed, or that server lets no other page read from it (CORS).`,
  },
  HTTP_STATUS: {
    severity: 'error',
    sentence: ({ status }: { status: number }) => `The server answered ${status} instead of the file.`,
  },
  NOT_AN_IMAGE: {
    severity: 'warn',
    sentence: ({ found }: { found: string }) => `A DICOM image was expected; this is ${found}.`,
  },
  TRUNCATED: {
    severity: 'warn',
    sentence: ({ expected, found }: { expected: number; found: number }) =>
      `The file breaks off: ${expected} bytes were expected, ${found} were found. Copy it again.`,
  },
  UNSUPPORTED_SYNTAX: {
    severity: 'warn',
    sentence: ({ uid }: { uid: string }) =>
      `The pixels are stored in a way that cannot be decoded here (${uid}).`,
  },
  TOO_LARGE: {
    severity: 'error',
    sentence: ({ mebibytes, budget }: { mebibytes: number; budget: number }) =>
      `The volume takes ${mebibytes} MiB, more than the ${budget} MiB allowed here.`,
  },
  NO_WEBGL: {
    severity: 'error',
    sentence: () => 'This browser cannot draw in 3D: WebGL 2 is missing or switched off.',
  },
  CONTEXT_LOST: {
    severity: 'error',
    sentence: () => 'The graphics card gave up the picture. Reload to draw it again.',
  },
  JUNK: { severity: 'info', sentence: () => 'Not part of a series: left out.' },
} satisfies Reasons;

/** Why an image that was read belongs to no stack. */
const strays = {
  LOCALIZER: () => 'A scout image, taken to plan the scan.',
  SECONDARY_IMAGE: () => 'A picture made from the scan, not a slice of it.',
  OTHER_SERIES: () => 'A single image of another series.',
  OTHER_ORIENTATION: ({ degrees }: { degrees: number }) =>
    `Turned by ${Math.round(degrees)}° against the stack.`,
  OTHER_SIZE: ({ columns, rows }: { columns: number; rows: number }) =>
    `${columns} × ${rows} pixels, unlike the stack.`,
  OTHER_PIXEL_SPACING: ({ spacing }: { spacing: string }) => `Pixel Spacing ${spacing}, unlike the stack.`,
  OTHER_STACK: () => 'Belongs to another stack of the series.',
  NO_POSITION: () => 'Does not say where it lies, while the others do.',
  DUPLICATE_FILE: ({ kept }: { kept: string }) => `The same image as ${kept}.`,
  DUPLICATE_POSITION: ({ kept }: { kept: string }) => `Lies where ${kept} lies.`,
  MOSAIC: ({ tiles }: { tiles: number | null }) => `A mosaic of ${tiles ?? 'several'} slices, not one slice.`,
};

const GRAVE = /^(?:NO_POSITION|DUPLICATE_POSITION|MOSAIC)$/;

export type FailureCode = keyof typeof failures;
export type StrayCode = keyof typeof strays;
type DataOf<S> = S extends (data: infer D) => string ? D : never;
export type FailureData<C extends FailureCode> = DataOf<(typeof failures)[C]['sentence']>;
export type StrayData<C extends StrayCode> = DataOf<(typeof strays)[C]>;

/** A failure's severity and its one sentence. */
export function describeFailure<C extends FailureCode>(
  code: C,
  data: FailureData<C>,
): Omit<SetAside, 'file'> {
  const { severity, sentence } = failures[code] as {
    severity: Severity;
    sentence: (data: unknown) => string;
  };
  return { code, severity, message: sentence(data) };
}

/** Sets files aside for one reason, each once and in order of name. */
export function setAside<C extends StrayCode>(
  code: C,
  files: Iterable<string>,
  data: StrayData<C>,
): SetAside[] {
  const message = (strays[code] as (data: StrayData<C>) => string)(data);
  const severity = GRAVE.test(code) ? 'warn' : 'info';
  return [...new Set(files)].sort().map((file) => ({ file, code, severity, message }));
}
