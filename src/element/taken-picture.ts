import { ComparedScan } from './compared-scan.js';
import type { PackChoice } from './parts/taking/take-pack.js';
import type { PictureOptions, Taken } from './parts/taking/take-picture.js';

/** What a page can take away of what is shown. */
export abstract class TakenPicture extends ComparedScan {
  /** @internal */
  protected abstract readonly taken: Taken;

  /**
   * Both readings with their labels, marks, scale bars and numbers, and the first notes, as one picture: 3840 × 2160
   * pixels of PNG unless told. Under `view="table"`, and where nothing can be drawn, the numbers and notes alone.
   * Rejects with a sentence before anything is shown.
   */
  async toBlob(options?: PictureOptions): Promise<Blob> {
    const { takePicture } = await import('./parts/taking/take-picture.js');
    return takePicture(this.taken, options);
  }

  /**
   * The preview pack of what is shown, as the command `pack` makes it: a small OME-Zarr (`.ozx`) to keep beside the scan
   * for the attribute `preview`. Every slice is read, so a large scan takes minutes. Rejects with a sentence before
   * anything is shown, and for what is no volume of slices.
   */
  async toPack(choice?: PackChoice): Promise<Blob> {
    const { taken } = this;
    const { takePack } = await import('./parts/taking/take-pack.js');
    return (await takePack(taken, choice)).blob;
  }
}
