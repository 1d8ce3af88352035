import { register } from 'tsx/esm/api';

// A worker does not inherit what reads TypeScript in the thread that starts it.
register();
await import('../../../src/cli/threads/header-thread.ts');
