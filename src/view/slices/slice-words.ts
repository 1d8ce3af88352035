import type { PlaneName } from './planes.js';

/** Where a plane stands in one reading. */
export interface PlanePlace {
  plane: PlaneName;
  /** From 0: the slice, row or column that is shown, as the reading counts them. */
  index: number;
  count: number;
  /** The place in the stack's own grid, holes counted in, from 0. */
  gridIndex: number;
  /** From the middle of the first one, in the unit of the reading. */
  distance: number;
  /** There is no slice. */
  isMissing: boolean;
}

/** What is shown as grey, in the stack's own modality values (PS3.3 C.11.1.1.2): from black to white. */
export interface ToldWindow {
  width: number;
  level: number;
  low: number;
  high: number;
}

/** What the view is given to say, in the page's language. */
export interface SliceWords {
  /** What a plane is called. */
  name(plane: PlaneName, isFirst: boolean): string;
  /** Over the plane, in a few characters. */
  tellBriefly(place: PlanePlace, reading: string): string;
  /** The same for those who do not see it. */
  tell(place: PlanePlace, reading: string): string;
  /** What is shown as grey, in the stack's own values: both the text of the button, and what it does. */
  tellWindow(window: ToldWindow): { text: string; hint: string };
  /** Which keys do what. */
  readonly keys: string;
}
