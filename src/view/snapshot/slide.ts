import type { Size } from '../engine/engine.js';
import type { TextStyle } from './text.js';

/** What is written on a slide. */
export interface SlideText {
  title: string;
  /** Of each reading. */
  captions: readonly CaptionText[];
  /** What was noticed, the gravest first. */
  notes: readonly SlideNote[];
  /** What made it. */
  made: string;
}

export interface SlideNote {
  /** How grave it is, in a word. */
  label: string;
  ink: SlideInk;
  text: string;
}

/** The colour of a text: that of a reading, of what cannot be shown, of all other text, or less of it. */
export type SlideInk = 'true' | 'naive' | 'refused' | 'text' | 'quiet';

export interface Rect extends Size {
  x: number;
  y: number;
}

/** A line of text at its place. */
export interface Run {
  text: string;
  style: TextStyle;
  ink: SlideInk;
  x: number;
  y: number;
}

/** A line above a caption. */
export interface Rule {
  x: number;
  y: number;
  width: number;
  ink: 'true' | 'naive';
}

/** Where all of a slide stands, in CSS pixels. */
export interface SlidePlan {
  /** One for each place of the layout. */
  frames: readonly Rect[];
  runs: readonly Run[];
  rules: readonly Rule[];
}

/** Breaks text into lines; see `Typesetter`. */
export interface Setting {
  measure(text: string, style: TextStyle): number;
  wrap(text: string, style: TextStyle, width: number, most?: number): string[];
}

/** A label of a reading as it is written. */
export interface CaptionText {
  ink: 'true' | 'naive';
  title: string;
  /** How many times too long: the biggest thing of the label; `null` where nothing is compared. */
  factor: string | null;
  /** The numbers, where Z comes from, how large: a line or more each. */
  rows: readonly string[];
}
