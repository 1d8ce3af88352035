import type { Stack } from '../../model/report.js';
import type { OpenFrame } from '../../volume/frames/frame-source.js';
import { nameFew, type PackSource } from '../format/describe-group.js';

/**
 * What a pack is made from in a page: the files that hold the frames, those of a ZIP each for itself. No digest: a page
 * would have to read each file whole a second time.
 */
export function listSources({ frames }: Stack, open: OpenFrame): PackSource {
  const sizes = new Map<string, number>();
  for (const { facts } of frames) {
    if (!sizes.has(facts.file)) sizes.set(facts.file, open(facts).file.size ?? 0);
  }
  const named = [...sizes].map(([name, size]) => ({ name, size })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const bytes = named.reduce((sum, { size }) => sum + size, 0);
  return { files: named.length, bytes, named: nameFew(named), sha256: null };
}
