import { register } from 'tsx/esm/api';

// A worker does not inherit what reads TypeScript in the thread that starts it.
register();
await import('../../../src/pack/disk/pack-worker.ts');
