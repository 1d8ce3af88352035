import { writeFileSync } from 'node:fs';
import type { LaneJob } from './lane-messages.js';
import { makeResults } from './make-results.js';

/** A process that works on one deposit at a time, and takes no other with it when it ends. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
// Whoever started it ended: nobody waits for what it makes.
process.on('disconnect', () => process.exit());
try {
  // Where memory runs out on Linux the system is to end this process, and not the one that started it.
  writeFileSync('/proc/self/oom_score_adj', '800');
} catch {
  // Then it chooses by itself.
}

process.on('message', (job: LaneJob) => {
  void makeResults(job).then((answer) => process.send?.(answer));
});
