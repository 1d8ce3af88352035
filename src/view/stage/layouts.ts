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

/** A way in which readings can stand on a stage. The first pane is the one whose size and reading set the scale. */
export interface Layout {
  panes: readonly LayoutPane[];
  /** A line that a person moves parts what lies over one another: before it the first pane is seen, behind it the others. */
  isDivided?: true;
}

/** The ways that there are: a further one is a row here, its look in `layout-styles.ts`, and its name in `words/`. */
export const layouts = {
  /** The first reading, and beside it the second with the box of the first; alone where there is no second. */
  'side-by-side': {
    panes: [
      { reading: 0, place: 0, marks: ['slice-marks', 'letters', 'tool'] },
      { reading: 1, place: 1, marks: ['outline', 'clip-mark', 'letters', 'tool'] },
    ],
  },
  /** Both in one frame, each on its side of a line. */
  wipe: {
    panes: [
      { reading: 0, place: 0, marks: ['slice-marks', 'letters', 'tool'] },
      { reading: 1, place: 0, marks: ['outline', 'clip-mark', 'tool'] },
    ],
    isDivided: true,
  },
  /** The second as a tinted ghost over the first. */
  overlay: {
    panes: [
      { reading: 0, place: 0, marks: ['slice-marks', 'letters', 'tool'] },
      { reading: 1, place: 0, marks: ['outline', 'clip-mark', 'tool'] },
    ],
  },
} satisfies Record<string, Layout>;

export type LayoutName = keyof typeof layouts;

export const layoutNames = Object.keys(layouts) as readonly LayoutName[];

/** The layout of that name; what no layout is called means the first. */
export function chooseLayout(name: unknown): LayoutName {
  return layoutNames.find((known) => known === name) ?? 'side-by-side';
}

/** The readings that stand in each place, by their numbers: what lies lowest comes first. */
export function listPlaces(name: LayoutName): readonly (readonly number[])[] {
  const places: number[][] = [];
  for (const { reading, place } of layouts[name].panes) (places[place] ??= []).push(reading);
  return places;
}
