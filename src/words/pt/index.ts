import type { Dictionary } from '../words.js';
import { findings } from './problems/findings.js';
import { portuguese } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, 'NETWORK:offline': portuguese['failure.offline'] },
  lines: portuguese,
  fetchSeldom: async () => (await import('./seldom.js')).seldom,
  fetchVolumes: async () => (await import('./volumes.js')).volumes,
};
