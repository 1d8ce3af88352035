import type { Dictionary } from '../words.js';
import { findings } from './problems/findings.js';
import { spanish } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, 'NETWORK:offline': spanish['failure.offline'] },
  lines: spanish,
  fetchSeldom: async () => (await import('./seldom.js')).seldom,
  fetchVolumes: async () => (await import('./volumes.js')).volumes,
};
