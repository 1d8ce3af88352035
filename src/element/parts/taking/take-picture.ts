import type { Severity } from '../../../model/report.js';
import type { Camera } from '../../../view/camera/camera.js';
import type { Size } from '../../../view/engine/engine.js';
import { drawSlide } from '../../../view/snapshot/draw-slide.js';
import type { DrawnPlace, PlaceStyle } from '../../../view/snapshot/drawn-place.js';
import type { CaptionText, SlideInk, SlideNote, SlideText } from '../../../view/snapshot/slide.js';
import { listPlaces } from '../../../view/stage/layouts.js';
import type { Triple } from '../../../volume/scalar-volume.js';
import { makeLegible } from '../../../words/legible.js';
import { loadTakingWords, type TakingWords } from '../../../words/taking-words.js';
import type { Words } from '../../../words/words.js';
import { captionNaive, captionTrue, sayCaption, type SaidCaption } from '../../state/caption.js';
import { hasMillimetres } from '../../state/comparison.js';
import { isLoading, wantsPicture } from '../../state/session.js';
import { sortFindings } from '../findings/sort-findings.js';
import type { Shown } from '../shown.js';
import { nameSource } from './name-file.js';
import { readInks } from './read-inks.js';

/** What a picture of the element may be asked to be. */
export interface PictureOptions {
  /** A MIME type of images: `image/png` unless told; what the browser can't write becomes that, too. */
  type?: string;
  /** Pixels; with one of the two alone the picture is 16 by 9. 3840 × 2160 unless told: a slide, twice as fine. */
  width?: number;
  height?: number;
}

/** What is taken a picture of. */
export interface Taken {
  readonly shown: Shown;
  readonly naive: string;
  /** How far it is on its way from the true one. */
  readonly morph: number;
  readonly camera: Camera | null;
  /** Which planes share, in samples of the stack; `null` where none are shown. */
  readonly point: Triple | null;
  readonly element: Element;
  readonly root: ShadowRoot;
  readonly version: string;
  /** Where the scan came from; `null` for files of a person. */
  readonly src: string | null;
  drawPlaces(size: Size, style: PlaceStyle): Promise<readonly DrawnPlace[]>;
  /** The same once it is known how large the specimen is: a moment after it is drawn. */
  measured(): Promise<Taken>;
}

const least = { width: 320, height: 240 };
const most = 8192;

/**
 * A picture of both readings with their labels, scale bars, marks and numbers, and of the first notes: of the numbers
 * alone where there is no picture.
 * @throws {DOMException} `InvalidStateError` where nothing is shown yet, `NotSupportedError` for a size that cannot be
 * drawn, `AbortError` where what is shown changed meanwhile; with a sentence in the language of the page
 */
export async function takePicture(before: Taken, options: PictureOptions = {}): Promise<Blob> {
  const taken = await before.measured();
  const { shown, root, drawPlaces } = taken;
  const { session, report, comparison, words } = shown;
  const taking = await loadTakingWords(words.formats.language);
  const refuse = (name: string, sentence: string) => new DOMException(sentence, name);
  if (isLoading(session) || report?.provisional)
    throw refuse('InvalidStateError', taking.say('taking.still', words.formats));
  if (!report) throw refuse('InvalidStateError', taking.say('taking.nothing', words.formats));
  const size = chooseSize(options);
  if (!size) throw refuse('NotSupportedError', taking.say('taking.size', words.formats, { least, most }));
  const isPictured = wantsPicture(session) && session.drawn;
  const canvas = await drawSlide({
    ...size,
    ...readInks(root),
    text: writeSlide(taken, taking),
    // An empty pane is left out.
    places: !isPictured ? 0 : comparison?.kind === 'reading' ? listPlaces(session.layout).length : 1,
    drawPlaces,
    language: words.formats.language,
    formatBar: hasMillimetres(report) ? (length) => words.formats.length(length) : null,
  }).catch(() => {
    throw refuse('AbortError', taking.say('taking.changed', words.formats));
  });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, options.type));
  if (!blob) throw refuse('NotSupportedError', taking.say('taking.size', words.formats, { least, most }));
  return blob;
}

/** `null` for one that cannot be drawn. */
function chooseSize({ width, height }: PictureOptions): Size | null {
  const wide = width ?? (height === undefined ? 3840 : (height * 16) / 9);
  const size = { width: Math.round(wide), height: Math.round(height ?? (wide * 9) / 16) };
  const isPossible = size.width >= least.width && size.height >= least.height;
  return isPossible && size.width <= most && size.height <= most ? size : null;
}

function writeSlide({ shown, version, src }: Taken, taking: TakingWords): SlideText {
  const { session, report, supplied, morphed: comparison, rule, alt, words } = shown;
  if (!report) return { title: '', captions: [], notes: [], made: '' };
  const seen = session.seen === 'nothing' ? null : session.seen;
  const isPictureless = session.noPicture !== null;
  const truth = captionTrue(report, supplied?.by ?? null, seen, !isPictureless);
  const naive = comparison?.kind === 'reading' ? captionNaive(report, comparison, rule) : null;
  const source = src ? nameSource(src) : null;
  const problem = session.noPicture?.problem;
  return {
    title: makeLegible(alt || report.series.description),
    captions: [
      toText(sayCaption(truth, words), 'true'),
      ...(naive ? [toText(sayCaption(naive, words), 'naive')] : []),
    ],
    notes: [
      ...(problem ? [toNote(problem.severity, words.describe(problem), words)] : []),
      ...sortFindings(report.findings)
        .filter(({ code }) => code !== problem?.code)
        .map(({ severity, message }) => toNote(severity, message, words)),
    ],
    made: taking.say('taking.made', words.formats, { version, files: report.series.files, source }),
  };
}

const inkOf: Record<Severity, SlideInk> = { error: 'refused', warn: 'naive', info: 'quiet' };

function toNote(severity: Severity, text: string, words: Words): SlideNote {
  return { label: words.say(`severity.${severity}`), ink: inkOf[severity], text };
}

function toText(
  { title, factor, numbers, provenance, size }: SaidCaption,
  ink: 'true' | 'naive',
): CaptionText {
  return { ink, title, factor, rows: [numbers, provenance, size] };
}
