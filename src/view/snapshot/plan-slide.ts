import type { Size } from '../engine/engine.js';
import { placeCaptions, type PlacedCaptions } from './plan-captions.js';
import type { Rect, Run, Setting, SlideNote, SlidePlan, SlideText } from './slide.js';
import type { TextStyle } from './text.js';

const heading: TextStyle = { size: 20, weight: 600, lineHeight: 28 };
const note: TextStyle = { size: 12.5, weight: 400, lineHeight: 18 };
const noteLabel: TextStyle = { ...note, weight: 600 };
const colophon: TextStyle = { size: 10.5, weight: 400, lineHeight: 16 };

/** A narrower slide has its captions, and its frames, one above the other. */
const leastForTwo = 560;
const gap = 24;
/** Of the height, at least so much is picture: what is written gives way to it. */
const leastPictured = 0.4;
const mostLinesOfNote = 2;
/** What is left out by and by where there is no room: notes, then how large, then where from. */
const offers = [
  { notes: 3, rows: 3 },
  { notes: 2, rows: 3 },
  { notes: 1, rows: 3 },
  { notes: 1, rows: 2 },
  { notes: 0, rows: 2 },
  { notes: 0, rows: 1 },
] as const;
/** Without pictures there is room for more. */
const mostNotes = 12;

/**
 * Lays out a slide: a title, the pictures with a caption each, notes, and what made it.
 * @param places how many frames there are; 0 where the numbers stand alone
 * @param isMirrored the page runs from right to left: what comes first stands on the right
 */
export function planSlide(
  size: Size,
  text: SlideText,
  places: number,
  set: Setting,
  isMirrored = false,
): SlidePlan {
  const margin = size.width < leastForTwo ? 16 : 28;
  const page: Page = { ...size, margin, inner: size.width - 2 * margin, set, isMirrored, places };
  if (places === 0) return fill(page, text, { notes: mostNotes, rows: 3 });
  const plans = offers.map((offer) => () => fill(page, text, offer));
  for (const make of plans.slice(0, -1)) {
    const plan = make();
    const pictured = plan.frames.reduce((sum, { width, height }) => sum + width * height, 0);
    if (pictured >= leastPictured * page.inner * page.height) return plan;
  }
  return fill(page, text, { notes: 0, rows: 1 });
}

interface Page extends Size {
  margin: number;
  inner: number;
  set: Setting;
  isMirrored: boolean;
  places: number;
}

interface Offer {
  notes: number;
  /** Lines of text below each frame: numbers, where they come from, how large. */
  rows: number;
}

function fill(page: Page, text: SlideText, { notes, rows }: Offer): SlidePlan {
  const { margin, inner, height, set, places } = page;
  const runs: Run[] = [];
  let top = margin;
  for (const line of set.wrap(text.title, heading, inner, 1)) {
    runs.push({ text: line, style: heading, ink: 'text', x: margin, y: top });
    top += heading.lineHeight + 8;
  }
  const bottom = height - margin - colophon.lineHeight + 4;
  const [made = ''] = set.wrap(text.made, colophon, inner, 1);
  runs.push({ text: made, style: colophon, ink: 'quiet', x: margin, y: bottom });
  const columns = page.width >= leastForTwo && text.captions.length > 1 ? 2 : 1;
  const width = (inner - gap * (columns - 1)) / columns;
  const placed = placeCaptions(text.captions, width, rows, columns > 1, set);
  const written = placeNotes(text.notes.slice(0, notes), page);
  const fixed = placed.reduce((sum, { height: tall }) => sum + tall, 0) / columns;
  const free = Math.max(0, bottom - 8 - written.height - fixed - top);
  const { frames, captionsAt, end } = stack(page, { top, free, width, columns, placed });
  placed.forEach((caption, index) => {
    const at = captionsAt[index] ?? { x: margin, y: top };
    runs.push(...caption.runs.map((run) => ({ ...run, x: run.x + at.x, y: run.y + at.y })));
  });
  // Alone, the numbers are followed by the notes; below pictures these stand at the foot.
  const notesTop = places === 0 ? end : bottom - 8 - written.height;
  runs.push(...written.runs.map((run) => ({ ...run, y: run.y + notesTop })));
  const rules = placed.map(({ ink }, index) => ({ ...(captionsAt[index] ?? { x: 0, y: 0 }), width, ink }));
  return { frames, runs: runs.filter(({ y }) => y < bottom + 1), rules };
}

interface Room {
  top: number;
  /** What captions leave to frames. */
  free: number;
  /** Of a column. */
  width: number;
  columns: number;
  placed: readonly PlacedCaptions[];
}

/** Where frames stand, and captions below them. */
function stack(
  { margin, inner, isMirrored, places }: Page,
  { top, free, width, columns, placed }: Room,
): { frames: Rect[]; captionsAt: { x: number; y: number }[]; end: number } {
  if (columns > 1) {
    const columnAt = (index: number) => margin + (isMirrored ? columns - 1 - index : index) * (width + gap);
    const wide = places === 1 ? inner : width;
    const frames = Array.from({ length: places }, (_, index) => {
      return { x: places === 1 ? margin : columnAt(index), y: top, width: wide, height: free };
    });
    const y = top + (places === 0 ? 0 : free);
    const end = y + Math.max(0, ...placed.map(({ height }) => height));
    return { frames, captionsAt: placed.map((_, index) => ({ x: columnAt(index), y })), end };
  }
  const frames: Rect[] = [];
  let y = top;
  const captionsAt = placed.map(({ height: tall }, index) => {
    if (index < places) {
      frames.push({ x: margin, y, width: inner, height: free / places });
      y += free / places;
    }
    const at = { x: margin, y };
    y += tall;
    return at;
  });
  return { frames, captionsAt, end: y };
}

function placeNotes(
  notes: readonly SlideNote[],
  { margin, inner, set }: Page,
): { runs: Run[]; height: number } {
  const runs: Run[] = [];
  let y = notes.length > 0 ? 6 : 0;
  for (const { label, ink, text } of notes) {
    const indent = set.measure(label, noteLabel) + 8;
    runs.push({ text: label, style: noteLabel, ink, x: margin, y });
    for (const line of set.wrap(text, note, inner - indent, mostLinesOfNote)) {
      runs.push({ text: line, style: note, ink: 'text', x: margin + indent, y });
      y += note.lineHeight;
    }
    y += 2;
  }
  return { runs, height: y };
}
