import type { Ink } from '../marks/drawing.js';

/** Colours of the page as a canvas takes them. */
export interface Inks extends Record<Ink, string> {
  text: string;
  hairline: string;
  /** Under a text that may lie over the specimen. */
  plate: string;
  /** The middle and the rim of what a pane is drawn on. */
  ground: readonly [string, string];
}
