import type { Dictionary } from '../words.js';
import { findings } from './problems/findings.js';
import { german } from './interface.js';

export const dictionary: Dictionary = {
  problems: { ...findings, 'NETWORK:offline': german['failure.offline'] },
  lines: german,
  fetchSeldom: async () => (await import('./seldom.js')).seldom,
  fetchVolumes: async () => (await import('./volumes.js')).volumes,
};
