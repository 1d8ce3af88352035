import type { Dictionary } from '../words.js';
import { findings } from './problems/findings.js';
import { french } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, 'NETWORK:offline': french['failure.offline'] },
  lines: french,
  fetchSeldom: async () => (await import('./seldom.js')).seldom,
  fetchVolumes: async () => (await import('./volumes.js')).volumes,
};
