import type { Spacing } from '../../model/report.js';
import { parseSpacing } from '../../model/spacing.js';
import type { Mistake } from '../mistake.js';

/** What `pack` is asked for. */
export interface PackArguments {
  path: string;
  out: string;
  /** Voxels along the longest edge. */
  edge: number;
  bits: 8 | 16;
  /** Every voxel as it is stored, at every level. */
  full: boolean;
  supplied: Spacing | null;
}

/** Voxels that the longest edge may be asked to have: with more than that it is no preview. */
export const edges = { least: 64, most: 1024 };
const usualEdge = 400;
const usualBits = 8;

/** Options that are followed by a value, after a blank or an equals sign. */
const valued = /^(--out|--edge|--bits|--spacing)(?:=(.*))?$/s;

/** Understands the words behind `pack`. */
export function parsePack(words: string[]): PackArguments | Mistake {
  const queue = [...words];
  const paths: string[] = [];
  const given = new Map<string, string>();
  let full = false;
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const [, option, value] = valued.exec(word) ?? [];
    if (option !== undefined) given.set(option, value ?? queue.shift() ?? '');
    else if (word === '--full') full = true;
    else if (word === '--') paths.push(...queue.splice(0));
    else if (word.startsWith('-') && word !== '-') return { key: 'mistake.option', found: word };
    else paths.push(word);
  }
  const supplied = given.has('--spacing') ? parseSpacing(given.get('--spacing') ?? '') : null;
  const asked = readSizes(given, full);
  const [path, another] = paths;
  const out = given.get('--out') ?? '';
  if ('key' in asked) return asked;
  if (given.has('--spacing') && !supplied) return { key: 'spacing', found: given.get('--spacing') ?? '' };
  if (path === undefined) return { key: 'mistake.path', found: '' };
  if (another !== undefined) return { key: 'mistake.paths', found: another };
  if (out === '') return { key: 'mistake.out', found: '' };
  return { path, out, ...asked, full, supplied };
}

function readSizes(
  given: ReadonlyMap<string, string>,
  full: boolean,
): Pick<PackArguments, 'edge' | 'bits'> | Mistake {
  const [edge, bits] = [given.get('--edge'), given.get('--bits')];
  if (edge !== undefined && !isEdge(edge)) return { key: 'mistake.edge', found: edge };
  if (bits !== undefined && bits !== '8' && bits !== '16') return { key: 'mistake.bits', found: bits };
  const needless = ['--edge', '--bits'].find((option) => full && given.has(option));
  if (needless) return { key: 'mistake.full', found: needless };
  return {
    edge: edge === undefined ? usualEdge : Number(edge),
    bits: bits === '16' ? 16 : usualBits,
  };
}

function isEdge(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= edges.least && Number(text) <= edges.most;
}
