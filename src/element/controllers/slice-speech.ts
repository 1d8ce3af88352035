import type { StackReport } from '../../model/report.js';
import { SliceStage } from '../../view/slices/slice-stage.js';
import type { PlanePlace, SliceWords } from '../../view/slices/slice-words.js';
import type { StagePlan } from '../../view/stage/stage.js';
import type { Formats } from '../../words/formats.js';
import { loadSliceWords } from '../../words/slice-words.js';
import { baseOf } from '../state/caption.js';
import { hasMillimetres } from '../state/comparison.js';

/** What is spoken of. */
export interface SpokenSlices {
  readonly report: StackReport | null;
  readonly formats: Formats;
  /** The file in which the slice at a grid position (from 0) lies; `null` where none does. */
  fileAt(index: number): string | null;
}

type Said = Awaited<ReturnType<typeof loadSliceWords>>;

/** A value of the stack, as finely as matters in a window so wide. */
function writeValue(value: number, width: number, formats: Formats): string {
  return width >= 20 ? formats.count(Math.round(value)) : formats.number(value, { digits: 3 });
}

/** A stage of planes, and what is said over them. */
export function openSlices(
  plan: StagePlan,
  session: SpokenSlices,
): { stage: SliceStage; speech: SliceSpeech } {
  const stage = new SliceStage(plan);
  const speech = new SliceSpeech(stage, session);
  speech.follow();
  return { stage, speech };
}

/** Gives the planes their words, and others where the page's language is another one. */
export class SliceSpeech {
  readonly #stage: SliceStage;
  readonly #session: SpokenSlices;
  #formats: Formats | null = null;
  #report: StackReport | null = null;
  #ready: Promise<unknown> | undefined;

  constructor(stage: SliceStage, session: SpokenSlices) {
    this.#stage = stage;
    this.#session = session;
  }

  /** Settles when what is asked for is said. */
  get ready(): Promise<unknown> | undefined {
    return this.#ready;
  }

  /** Speaks as the session is by now. */
  follow(): void {
    const { formats, report } = this.#session;
    if (formats === this.#formats && report === this.#report) return;
    this.#formats = formats;
    this.#report = report;
    this.#ready = loadSliceWords(formats.language).then(
      (said) => {
        if (this.#formats === formats) this.#stage.words = this.#speak(said, formats);
      },
      // Without words the planes are told by their letters alone, until something else changes.
      () => (this.#formats = null),
    );
  }

  #speak(said: Said, formats: Formats): SliceWords {
    const told = ({ index, count, distance, gridIndex, isMissing, plane }: PlanePlace, reading: string) => ({
      number: index + 1,
      count,
      distance: this.#hasLengths(plane, reading) ? distance : null,
      file: plane === 'xy' ? this.#nameAt(gridIndex) : null,
      isMissing,
    });
    return {
      name: (plane, isTrue) => said.say('slices.name', formats, { plane: plane.toUpperCase(), isTrue }),
      tell: (place, reading) => said.say(`slices.${place.plane}`, formats, told(place, reading)),
      tellBriefly: (place, reading) => {
        const { number, count, distance, file, isMissing } = told(place, reading);
        const parts = [
          place.plane.toUpperCase(),
          `${formats.count(number)}/${formats.count(count)}`,
          ...(isMissing ? [said.say('slices.missing', formats)] : []),
          ...(distance === null ? [] : [`${formats.number(distance, { digits: 4 })}\u2009mm`]),
          ...(file === null ? [] : [file]),
        ];
        return parts.join(' · ');
      },
      tellWindow: ({ width, level, low, high }) => ({
        text: `W ${writeValue(width, width, formats)} · L ${writeValue(level, width, formats)}`,
        hint: said.say('slices.window', formats, { low, high }),
      }),
      keys: said.say('slices.keys', formats),
    };
  }

  #nameAt(index: number): string | null {
    const file = this.#session.fileAt(index);
    return file === null ? null : baseOf(file);
  }

  /** Of a depth that nobody knows there are no millimetres, save in a reading that claims to know it. */
  #hasLengths(plane: PlanePlace['plane'], reading: string): boolean {
    const { report } = this.#session;
    if (!report || !hasMillimetres(report)) return false;
    return (
      plane !== 'xy' || reading !== 'true' || report.spacing.z !== null || report.regularity === 'variable'
    );
  }
}
