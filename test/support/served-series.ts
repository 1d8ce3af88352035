import type { Oracle } from './oracle.js';

export type { Oracle } from './oracle.js';

/** The oracles of the real series that the test runner serves, or `null` (said aloud) where it has none. */
export async function servedOracles(): Promise<Record<string, Oracle> | null> {
  const response = await fetch('/__series/oracles.json');
  if (response.ok) return (await response.json()) as Record<string, Oracle>;
  console.warn('SKIPPED: no real series on this machine (set SPACING_DATA)');
  return null;
}

/** The URLs of one real series' files, in the order of their paths. */
export async function servedUrls(name: string): Promise<string[]> {
  const response = await fetch(`/__series/list.json?name=${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`There is no real series named ${name} here.`);
  const paths = (await response.json()) as string[];
  const urlOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
  return paths.map((path) => new URL(`/__series/${name}/${urlOf(path)}`, location.href).href);
}

/** One real series as files a person would drop: named by their paths within the folder. */
export async function servedFiles(name: string): Promise<File[]> {
  const files: File[] = [];
  for (const url of await servedUrls(name)) {
    const response = await fetch(url);
    const path = decodeURIComponent(new URL(url).pathname).replace(`/__series/${name}/`, '');
    files.push(new File([await response.arrayBuffer()], path));
  }
  return files;
}
