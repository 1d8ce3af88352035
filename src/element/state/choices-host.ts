import type { nothing, ReactiveControllerHost, TemplateResult } from 'lit';

/** The element as the choices know it. */
export interface ChoicesHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isConnected: boolean;
  readonly wantsPicture: boolean;
  /** `"x y z"` in mm, by the page or a person. */
  spacing: string | null;
  /** A person's word on the spacing is told to the page. */
  spacingSupplied(): void;
}

type Shown = TemplateResult | typeof nothing;

/** What follows the final numbers, each where there is something to say. */
export interface ChoicesShown {
  /** What the marks along the slices mean, and what of the stack is drawn. */
  remarks: Shown;
  /** What looks closer at a picture of fewer voxels than the stack has. */
  closer: Shown;
  /** What of the series is shown, and what else there is. */
  which: Shown;
  /** What other readings would show. */
  readings: Shown;
  /** Remarks, and files set aside. */
  findings: Shown;
  /** Where a person enters another spacing. */
  entry: Shown;
}
