import type { Dictionary } from '../words.js';
import { findings } from './problems/findings.js';
import { english } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, 'NETWORK:offline': english['failure.offline'] },
  lines: english,
  fetchSeldom: async () => (await import('./seldom.js')).seldom,
  fetchVolumes: async () => (await import('./volumes.js')).volumes,
};
