import type { MarkName } from '../marks/marks.js';

/** One pane of a layout. */
export interface LayoutPane {
  /** Which of the stage's readings it shows, from 0. */
  reading: number;
  /** Which of the stage's places it fills, from 0. Panes of one place lie over one another, later ones above. */
  place: number;
  /** What lies over the picture, later marks above. */
  marks: readonly MarkName[];
}

/** The ways in which readings can stand on a stage. Their first pane is the one whose size and reading set the scale. */
export const layouts = {
  /** The first reading, and beside it the second with the box of the first; alone where there is no second. */
  'side-by-side': [
    { reading: 0, place: 0, marks: ['slice-marks'] },
    { reading: 1, place: 1, marks: ['outline', 'clip-mark'] },
  ],
} satisfies Record<string, readonly LayoutPane[]>;

export type LayoutName = keyof typeof layouts;
