import type { ScannerLog } from '../../../model/scanner-log.js';
import { composeLog } from '../compose-log.js';
import type { LogText } from '../containers/log-text.js';
import { storedLength } from '../printed-length.js';

export function isNsiHeader({ raw }: LogText): boolean {
  return raw.includes('<Voxels>') && raw.includes('<Location>');
}

/**
 * `*.nsihdr` of North Star Imaging: the volume's corners over its voxels, both in the order Y Z X. It names no unit;
 * its readers take mm. simplnx `ReadBinaryCTNorthstarFilter.cpp`.
 */
export function readNsiHeader({ raw }: LogText, file: string): ScannerLog {
  const location = raw.slice(raw.indexOf('<Location>'), raw.indexOf('</Location>'));
  const counts = readTriple(raw, 'Voxels');
  const least = readTriple(location, 'Min');
  const most = readTriple(location, 'Max');
  const along = (place: number) => {
    const [count, from, to] = [counts[place], least[place], most[place]];
    return count && from !== undefined && to !== undefined ? storedLength((to - from) / count) : null;
  };
  const [y, z, x] = [0, 1, 2].map(along);
  const [rows = null, slices = null, columns = null] = counts;
  return composeLog(
    file,
    'North Star Imaging',
    {
      x: x ?? null,
      y: y ?? null,
      z: z ?? null,
      counts: [columns, rows, slices],
      keys: [`<Voxels> ${counts.join(' ')}`, `<Min> ${least.join(' ')}`, `<Max> ${most.join(' ')}`],
    },
    ['<Voxels>', '<Location> <Min>', '<Location> <Max>'],
  );
}

function readTriple(text: string, tag: string): number[] {
  const printed = new RegExp(
    `<${tag}>[ \\t]*([^\\s<]{1,40})[ \\t]+([^\\s<]{1,40})[ \\t]+([^\\s<]{1,40})`,
  ).exec(text);
  const values = printed?.slice(1).map(Number) ?? [];
  return values.every(Number.isFinite) ? values : [];
}
