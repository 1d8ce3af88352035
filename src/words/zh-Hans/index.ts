import type { Dictionary } from '../words.js';
import { findings } from './problems/findings.js';
import { chinese } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, 'NETWORK:offline': chinese['failure.offline'] },
  lines: chinese,
  fetchSeldom: async () => (await import('./seldom.js')).seldom,
  fetchVolumes: async () => (await import('./volumes.js')).volumes,
};
