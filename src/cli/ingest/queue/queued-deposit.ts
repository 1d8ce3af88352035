import { createHash } from 'node:crypto';
import type { Language } from '../../../words/formats.js';
import type { DepositTask, IngestSettings } from '../deposit-task.js';

/** A deposit in the queue, with all that its worker needs to know. Paths are those of every machine that works. */
export interface QueuedDeposit {
  task: DepositTask;
  out: string;
  settings: IngestSettings;
  language: Language;
}

/**
 * The same deposit asked for the same way is in the queue once, whoever adds it. No number and no colon: such a name means
 * something else to the queue.
 */
export function nameOfJob({ task, out, settings }: QueuedDeposit): string {
  const asked = JSON.stringify([out, task.id, task.source, task.supplied, settings.edge, settings.bits]);
  return `deposit-${createHash('sha256').update(asked).digest('hex')}`;
}
