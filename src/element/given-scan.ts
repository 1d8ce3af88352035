import { property } from 'lit/decorators.js';
import type { Dropped } from '../model/readable.js';
import { FormMember } from './form/form-member.js';

/** What a page tells of the scan it wants shown: where it is, how to fetch it, and what it is. */
export abstract class GivenScan extends FormMember {
  /** Where the series is: a `.zip`, a `.dcm`, an OME-Zarr (`.ozx`, or a `.zarr` group), a manifest, a DICOMweb series, or several URLs separated by white space. */
  @property() src: string | null = null;

  /** A preview pack (`.ozx`) of the same series: shown at once in the place of `src`, which is fetched when a person looks closer. */
  @property() preview: string | null = null;

  /** What a person dropped or picked, files or handles of folders; read in the browser, never sent anywhere. */
  @property({ attribute: false }) files: Iterable<Dropped> | null = null;

  /** When to fetch `src`: `auto` and `lazy` near the window, `eager` at once. */
  @property({ reflect: true, useDefault: true }) loading: 'auto' | 'lazy' | 'eager' = 'auto';

  /** What the specimen is, for those who do not see it. */
  @property({ useDefault: true }) alt = '';

  /** URL of an image shown until the picture is drawn. */
  @property({ useDefault: true }) poster = '';

  /** As `fetch` has it. */
  @property({ useDefault: true }) credentials: RequestCredentials = 'same-origin';

  /** MiB the volume may take, CPU and GPU each, a region looked at closer as much again; `null`: the device chooses. */
  @property({ type: Number, attribute: 'memory-budget' }) memoryBudget: number | null = null;

  /** The repository the page belongs to, for advice that is true only there: `morphosource`. */
  @property() host: string | null = null;

  /** Sent with every request for `src`, for tokens. */
  @property({ attribute: false }) requestHeaders: Record<string, string> = {};

  /** @internal Bytes, as `memoryBudget` has them in MiB. */
  get budgetBytes(): number | undefined {
    return this.memoryBudget && this.memoryBudget > 0 ? this.memoryBudget * 2 ** 20 : undefined;
  }

  /** @internal Whether a person may drop or pick files: only where the page gave no `src`, and the element is enabled. */
  get choosable(): boolean {
    return !this.src && !this.preview && !this.isDisabled;
  }
}
