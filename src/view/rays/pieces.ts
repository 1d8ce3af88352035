import type { Triple } from '../../volume/scalar-volume.js';

/** Cells along each axis. */
export type Grid = Triple;

/** Cells that touch one another, at a face, an edge or a corner. */
export interface Piece {
  /** What its cells are labelled with, from 1. */
  label: number;
  cells: number[];
  /** Its first and last cell along each axis. */
  low: Triple;
  high: Triple;
}

/** More pieces are noise, and have no label of their own. */
const mostPieces = 65_000;

/** The pieces that filled cells hang together in; 0 labels an empty cell. */
export function labelPieces(filled: Uint8Array, grid: Grid): { pieces: Piece[]; labels: Uint16Array } {
  const labels = new Uint16Array(filled.length);
  const pieces: Piece[] = [];
  filled.forEach((isFilled, cell) => {
    if (isFilled === 0 || labels[cell] !== 0 || pieces.length >= mostPieces) return;
    pieces.push(follow(cell, pieces.length + 1, filled, labels, grid));
  });
  return { pieces, labels };
}

function follow(start: number, label: number, filled: Uint8Array, labels: Uint16Array, grid: Grid): Piece {
  const [columns, rows, planes] = grid;
  const piece: Piece = { label, cells: [], low: [columns, rows, planes], high: [0, 0, 0] };
  const waiting = [start];
  labels[start] = label;
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    piece.cells.push(cell);
    const at = placeOf(cell, grid);
    for (const axis of [0, 1, 2] as const) {
      piece.low[axis] = Math.min(piece.low[axis], at[axis]);
      piece.high[axis] = Math.max(piece.high[axis], at[axis]);
    }
    for (const other of neighboursOf(at, grid)) {
      if (filled[other] === 0 || labels[other] !== 0) continue;
      labels[other] = label;
      waiting.push(other);
    }
  }
  return piece;
}

/** The cells that touch the one at a place, and itself. */
export function neighboursOf([x, y, z]: Triple, [columns, rows, planes]: Grid): number[] {
  const found: number[] = [];
  for (let index = 0; index < 27; index++) {
    const [i, j, k] = [
      x + (index % 3) - 1,
      y + (Math.floor(index / 3) % 3) - 1,
      z + Math.floor(index / 9) - 1,
    ];
    const isWithin = i >= 0 && j >= 0 && k >= 0 && i < columns && j < rows && k < planes;
    if (isWithin) found.push(i + columns * (j + rows * k));
  }
  return found;
}

/** Where a cell lies. */
export function placeOf(cell: number, [columns, rows]: Grid): Triple {
  return [cell % columns, Math.floor(cell / columns) % rows, Math.floor(cell / columns / rows)];
}
