import type { Triple } from '../../volume/scalar-volume.js';
import type { Bounds } from '../camera/region-in-view.js';
import { dot } from '../camera/stand.js';
import { project, type Label, type PaneView, type Point, type Shape } from './drawing.js';

const corners = [0, 1, 2, 3, 4, 5, 6, 7];

/** The twelve edges of a box as pairs of corners; a corner is three bits, one per axis. */
const edges = corners.flatMap((corner) =>
  [1, 2, 4].filter((bit) => (corner & bit) === 0).map((bit) => [corner, corner | bit] as const),
);

const front = { width: 1.5, opacity: 0.85 };
const back = { width: 0.75, opacity: 0.75 };

/** CSS pixels that a letter of a label takes at most: those of Chinese are as wide as they are high. */
const letterWidth = 7;
const wideLetterWidth = 13;
const lastNarrow = '\u2e7f';
/** What a label keeps from the edges of the pane, CSS pixels: above lies the toolbar, below the bar and the remarks. */
const fromSide = 12;
const fromTop = 92;
const fromBottom = 58;
/** From the lowest corner to the middle of the label, CSS pixels. */
const below = 12;
/** The letters of the sides stand in the middle, so high. */
const middle = 22;

/**
 * The wire box of a reading, its farthest edges fainter, and what it is called.
 * @param name empty where nothing is known of it yet
 */
export function drawOutline(box: Bounds, view: PaneView, name: string): Shape[] {
  const places = corners.map((corner) => cornerOf(box, corner));
  const depths = places.map((place) => dot(place, view.axes.toViewer));
  const farthest = depths.indexOf(Math.min(...depths));
  const ends = places.map((place) => project(place, view));
  const wires = edges.map(([a, b]): Shape => ({
    kind: 'line',
    ink: 'true',
    ...(a === farthest || b === farthest ? back : front),
    from: ends[a] ?? [0, 0],
    to: ends[b] ?? [0, 0],
  }));
  return name === '' ? wires : [...wires, nameBox(name, ends, view)];
}

/** Below the lowest corner, in the half in which no scale bar stands, and clear of whatever else lies over a pane. */
function nameBox(text: string, ends: readonly Point[], { width, height }: PaneView): Label {
  const letters = Array.from(text, (letter) => (letter > lastNarrow ? wideLetterWidth : letterWidth));
  const length = letters.reduce((sum, each) => sum + each, 0);
  // Of two as low the one to the right.
  const lowest = ends.reduce((low, end) => (end[1] + end[0] * 1e-6 > low[1] + low[0] * 1e-6 ? end : low));
  const x = Math.min(Math.max(0, lowest[0] - length / 2), width / 2 - fromSide - length);
  const y = Math.max(fromTop - height / 2, Math.min(lowest[1] + below, height / 2 - fromBottom));
  return { kind: 'label', ink: 'true', text, at: [x, Math.abs(y) < middle ? middle : y] };
}

function cornerOf({ low, high }: Bounds, corner: number): Triple {
  const end = (axis: 0 | 1 | 2) => (corner & (1 << axis) ? high : low)[axis];
  return [end(0), end(1), end(2)];
}
