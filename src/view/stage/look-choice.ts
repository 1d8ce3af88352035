import type { LookName } from '../rays/look-names.js';
import type { Manner } from '../rays/reading.js';
import { shareOf, type Shaped, type Shaping } from '../shaping/shaping.js';
import type { Precedent, Specimen } from '../rays/specimen.js';

/** How the specimen of a stage is to look. */
export class LookChoice {
  /** Of the stack that is shown. */
  modality = '';
  /** What fits the data; `null` before anything is shown. */
  fitting: LookName | null = null;
  /** What a person asked for; `null` leaves it to the data. */
  #asked: LookName | null = null;
  #threshold: number | null = null;
  #shaped: Shaped = { level: null, cutting: null };

  /** @param isPassing while a hand moves the threshold: nothing is made anew for it */
  async ask(
    asked: LookName | null,
    { threshold, cut }: Shaping,
    isPassing: boolean,
    specimen: Specimen | null,
  ): Promise<void> {
    this.#asked = asked;
    if (!isPassing) this.#threshold = threshold;
    const isMoved = isPassing && threshold !== null && specimen !== null;
    const level = isMoved ? shareOf(threshold, specimen.volume, specimen.manner.look) : null;
    this.#shaped = { level, cutting: cut && (await import('../shaping/cutting.js')).cutAt(cut) };
  }

  /** Has a specimen drawn as it is to be by now. */
  shape(specimen: Specimen): void {
    Object.assign(specimen.shaped, this.#shaped);
  }

  /** Whether a specimen was made for another choice. */
  isOther({ wish }: Specimen): boolean {
    return wish.asked !== this.#asked || wish.threshold !== this.#threshold;
  }

  note(specimen: Specimen): void {
    if (!specimen.wish.asked) this.fitting = specimen.manner.look.name;
    this.shape(specimen);
  }

  /**
   * What the next specimen follows.
   * @param isAlike whether it is drawn as the one before, unless another look is chosen since
   */
  precede(before: Specimen | null, manner: Manner | null, isAlike: boolean): Omit<Precedent, 'halvings'> {
    const isKept = isAlike && !(before && this.isOther(before));
    const { modality } = this;
    const [asked, threshold] = [this.#asked, this.#threshold];
    const isSteady = before !== null && before.wish.threshold !== threshold;
    return {
      like: isKept ? manner : null,
      sight: manner?.sight ?? null,
      look: manner?.look ?? null,
      wish: { modality, asked, threshold, isSteady },
    };
  }
}
