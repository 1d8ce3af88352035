import { takeTurns } from '../../volume/pause.js';
import type { ScalarVolume, Triple } from '../../volume/scalar-volume.js';
import type { Look } from './look.js';
import { tellsAir } from './name-look.js';
import { labelPieces, neighboursOf, placeOf, type Grid } from './pieces.js';

/** Cells across a slice, and planes looked at: a table and the patient on it lie further apart than a cell is wide. */
const cellsAcross = 128;
/** Where they lie closer, a body fills the picture from side to side; then cells are smaller, as far as there are voxels for them. */
const finerAcross = 192;
const mostPlanes = 16;
const fewestPlanes = 8;
/** A cell of several voxels is filled by more than one: noise stands alone. A smaller cell has too few for that. */
const fewestVoxels = 2;

/** Of all slices laid over one another it fills no more than this share of the rectangle about it: it is hollow, and runs straight on. */
const mostFilled = 0.3;
/** Its longer side, as a share of the slice's. */
const leastWidth = 0.12;

/** The cell of a voxel along an axis. */
type Place = (voxel: number) => number;

/** The cells in which a table or a head rest lies, of a stack whose volume may be drawn at another size, or in part. */
export class ScannerTable {
  readonly #cells: Uint8Array;
  readonly #grid: Grid;

  constructor(cells: Uint8Array, grid: Grid) {
    this.#cells = cells;
    this.#grid = grid;
  }

  /** Whether it lies in a voxel of `volume`. */
  coverIn(volume: ScalarVolume): (x: number, y: number, z: number) => boolean {
    const [columns, rows] = this.#grid;
    const at = this.#placesIn(volume);
    return (x, y, z) => this.#cells[at[0](x) + columns * (at[1](y) + rows * at[2](z))] === 1;
  }

  /** Makes nothing of it brighter than `most`. @param plane the voxels of plane `z` of `volume`, row by row */
  fade(plane: Uint8Array, volume: ScalarVolume, z: number, most: number): void {
    const [width, height] = volume.dimensions;
    const [columns, rows] = this.#grid;
    const [columnAt, rowAt, planeAt] = this.#placesIn(volume);
    const columnOf = Uint16Array.from({ length: width }, (_, x) => columnAt(x));
    for (let y = 0; y < height; y++) {
      const first = columns * (rowAt(y) + rows * planeAt(z));
      if (!this.#cells.subarray(first, first + columns).includes(1)) continue;
      for (let x = 0; x < width; x++) {
        const voxel = y * width + x;
        if ((plane[voxel] ?? 0) > most && this.#cells[first + (columnOf[x] ?? 0)] === 1) plane[voxel] = most;
      }
    }
  }

  /** The cell that a voxel lies in, along each axis. */
  #placesIn({ dimensions, sourceDimensions, region }: ScalarVolume): [Place, Place, Place] {
    const along = (axis: 0 | 1 | 2) => {
      const [from, to] = [region?.from[axis] ?? 0, region?.to[axis] ?? sourceDimensions[axis]];
      const cells = this.#grid[axis] / sourceDimensions[axis];
      return (voxel: number) =>
        Math.min(
          this.#grid[axis] - 1,
          Math.floor((from + ((voxel + 0.5) * (to - from)) / dimensions[axis]) * cells),
        );
    };
    return [along(0), along(1), along(2)];
  }
}

/**
 * The table of a scanner, or its head rest, where there is one beyond doubt: apart from the largest piece of what is
 * seen, on every slice, hollow, running straight on from slice to slice, reaching the edge of the picture, and lower than
 * what lies on it. A piece of a broken specimen is hardly ever all of this. `null` where there is none.
 * @param threshold what is seen is as bright, 0 to 255
 */
export async function findTable(volume: ScalarVolume, threshold: number): Promise<ScannerTable | null> {
  const { dimensions } = volume;
  const planes = Math.min(mostPlanes, dimensions[2]);
  if (planes < fewestPlanes) return null;
  const coarse = await findIn(volume, threshold, planes, cellsAcross);
  const isFiner = Math.max(dimensions[0], dimensions[1]) >= finerAcross * 2;
  if (coarse !== 'joined' || !isFiner) return coarse === 'joined' ? null : coarse;
  const fine = await findIn(volume, threshold, planes, finerAcross);
  return fine === 'joined' ? null : fine;
}

/** `joined`: none is there by itself, but the largest piece reaches so far that one may be part of it. */
async function findIn(
  volume: ScalarVolume,
  threshold: number,
  planes: number,
  across: number,
): Promise<ScannerTable | 'joined' | null> {
  const { dimensions } = volume;
  const edge = Math.max(dimensions[0], dimensions[1]) / across;
  const cellsOf = (voxels: number) => Math.max(1, Math.round(voxels / Math.max(1, edge)));
  const grid: Grid = [cellsOf(dimensions[0]), cellsOf(dimensions[1]), planes];
  const fewest = across === cellsAcross ? fewestVoxels : 1;
  const filled = await fillCells(volume, threshold, grid, fewest);
  const { pieces, labels } = labelPieces(filled, grid);
  const [specimen, ...others] = pieces.toSorted((one, other) => other.cells.length - one.cells.length);
  if (!specimen) return null;
  const tables = others.filter(
    (piece) => piece.high[1] > specimen.high[1] && isTable(piece.cells, piece, grid),
  );
  if (tables.length === 0) return isAtEdge(specimen, grid) ? 'joined' : null;
  return new ScannerTable(coverCells(new Set(tables.map(({ label }) => label)), labels, grid), grid);
}

/** The same where there can be one: under what a scanner of patients has scanned, by its modality and its units. */
export async function findTableUnder(
  volume: ScalarVolume,
  { surface }: Pick<Look, 'surface'>,
  modality: string,
): Promise<ScannerTable | null> {
  const canBe = modality === 'CT' && !volume.isInverted && tellsAir(volume.window);
  return canBe ? findTable(volume, surface * 255) : null;
}

/** Which cells hold something, by the plane in the middle of each. */
async function fillCells(
  { data, dimensions: [width, height, depth] }: ScalarVolume,
  threshold: number,
  [columns, rows, planes]: Grid,
  least: number,
): Promise<Uint8Array> {
  const fewest = width > columns ? least : 1;
  const counts = new Uint8Array(columns * rows * planes);
  const columnOf = Uint16Array.from({ length: width }, (_, x) => Math.floor((x * columns) / width));
  const takeTurn = takeTurns();
  for (let plane = 0; plane < planes; plane++) {
    await takeTurn();
    const first = Math.floor(((plane + 0.5) * depth) / planes) * width * height;
    for (let y = 0; y < height; y++) {
      const row = columns * (Math.floor((y * rows) / height) + rows * plane);
      for (let x = 0; x < width; x++) {
        const cell = row + (columnOf[x] ?? 0);
        const isSeen = (data[first + y * width + x] ?? 0) >= threshold;
        counts[cell] = Math.min(fewest, (counts[cell] ?? 0) + Number(isSeen));
      }
    }
  }
  return counts.map((count) => (count >= fewest ? 1 : 0));
}

/** It reaches a side of the picture, or what is below. */
const isAtEdge = ({ low, high }: { low: Triple; high: Triple }, [columns, rows]: Grid): boolean =>
  low[0] === 0 || high[0] === columns - 1 || high[1] === rows - 1;

function isTable(
  cells: readonly number[],
  { low, high }: { low: Triple; high: Triple },
  [columns, rows, planes]: Grid,
): boolean {
  const isOnAll = low[2] === 0 && high[2] === planes - 1;
  const [width, height] = [high[0] - low[0] + 1, high[1] - low[1] + 1];
  if (
    !isOnAll ||
    !isAtEdge({ low, high }, [columns, rows, planes]) ||
    Math.max(width, height) < leastWidth * Math.max(columns, rows)
  )
    return false;
  const section = new Uint8Array(columns * rows);
  for (const cell of cells) section[cell % section.length] = 1;
  return section.reduce((sum, isFilled) => sum + isFilled, 0) <= mostFilled * width * height;
}

/** The cells of the tables and those around them, but for those of anything else, in the planes beside as well. */
function coverCells(tables: ReadonlySet<number>, labels: Uint16Array, grid: Grid): Uint8Array {
  const covered = new Uint8Array(labels.length);
  labels.forEach((label, cell) => {
    if (!tables.has(label)) return;
    for (const near of neighboursOf(placeOf(cell, grid), grid)) covered[near] = 1;
  });
  const plane = grid[0] * grid[1];
  labels.forEach((label, cell) => {
    if (label === 0 || tables.has(label)) return;
    covered[cell] = 0;
    if (cell >= plane) covered[cell - plane] = 0;
    if (cell + plane < covered.length) covered[cell + plane] = 0;
  });
  return covered;
}
