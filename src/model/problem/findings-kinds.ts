/** What images are that show one body and are no slices of it. */
export type NotAVolume = 'projections' | 'planes' | 'views' | 'turned';

/** Findings on what the images of a stack are, and on how its files are made up: seldom said. Lengths in mm. */
export interface KindFindings {
  /** Projections around a body, planes of nuclear medicine, views through it, or planes at several angles. */
  NOT_A_VOLUME: { frames: number; what: NotAVolume };
  /** `tag`: what varies at one place, or where no place is told; `null` where the kind of image alone raises doubt. */
  FILM_OR_STACK: { frames: number; tag: string | null; stated: number | null };
  /** Images of one series each that continue one another. */
  SERIES_PER_SLICE: { series: number };
  /** `file` holds the same `slices` as the stack does. */
  TWO_PACKINGS: { file: string; slices: number };
  SAME_IDENTITY_DIFFERENT_PIXELS: { images: number; files: readonly string[] };
}

/** Files that hold what the stack holds. */
export interface KindStrays {
  OTHER_PACKING: { slices: number };
}
