import type { StrayData } from '../../model/problem/findings.js';
import type { FileProblem } from '../../model/problem/problem.js';
import { stray } from '../findings.js';

/** Sets files aside for one reason, each once and in order of name; returns their names. */
export function leaveOut<Key extends keyof StrayData>(
  { setAside }: { setAside: FileProblem[] },
  key: Key,
  files: Iterable<string>,
  data: StrayData[Key],
): string[] {
  const names = [...new Set(files)].sort();
  for (const file of names) setAside.push(stray(file, key, data));
  return names;
}
