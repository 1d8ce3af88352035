import type { LookName } from '../rays/look-names.js';
import type { Manner } from '../rays/reading.js';
import type { Precedent, Specimen } from '../rays/specimen.js';

/** How the specimen of a stage is to look. */
export class LookChoice {
  /** What a person asked for; `null` leaves it to the data. */
  asked: LookName | null = null;
  /** Of the stack that is shown. */
  modality = '';
  /** What fits the data; `null` before anything is shown. */
  fitting: LookName | null = null;

  /** Whether a specimen was made for another choice. */
  isOther(specimen: Specimen): boolean {
    return specimen.asked !== this.asked;
  }

  note({ asked, manner }: Specimen): void {
    if (!asked) this.fitting = manner.look.name;
  }

  /**
   * What the next specimen follows.
   * @param isAlike whether it is drawn as the one before, unless another look is chosen since
   */
  precede(before: Specimen | null, manner: Manner | null, isAlike: boolean): Omit<Precedent, 'halvings'> {
    const isKept = isAlike && !(before && this.isOther(before));
    return {
      like: isKept ? manner : null,
      sight: manner?.sight ?? null,
      look: manner?.look ?? null,
      wish: { modality: this.modality, asked: this.asked },
    };
  }
}
