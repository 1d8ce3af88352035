import { makeLegible } from '../../../words/legible.js';

/** What no file system takes in a name, and what would hide a file. */
const unfit = /[\\/:*?"<>|\p{Cc}\p{Cf}]+|^\.+/gu;
const longest = 80;

/** The last part of an address, as it is called: `specimen.zip`; of several addresses that of the first. */
export function nameSource(src: string): string {
  const [first = ''] = src.trim().split(/\s+/);
  const path = first.replace(/[?#].*$/, '').replace(/\/+$/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  try {
    return makeLegible(decodeURIComponent(last));
  } catch {
    return makeLegible(last);
  }
}

/** The name of a file about a scan: what the scan is, as far as that is known, and what the file holds. */
export function nameFile(names: readonly (string | null)[], ending: string): string {
  const bases = names.map((name) => (name ?? '').replace(unfit, ' ').replace(/\s+/g, ' ').trim());
  const base = bases.find(Boolean) ?? 'spacing-preview';
  return `${Array.from(base).slice(0, longest).join('').trim()}${ending}`;
}
