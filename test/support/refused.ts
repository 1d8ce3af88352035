import assert from 'node:assert/strict';
import { keyOf, ProblemError } from '../../src/model/problem/problem.js';
import type { RefusalData } from '../../src/model/problem/refusals.js';

/** What was thrown as a refusal of one kind, which tells at least these data. */
export function asRefused<Key extends keyof RefusalData>(
  error: unknown,
  key: Key,
  data: Partial<RefusalData[Key]> = {},
): ProblemError {
  assert.ok(error instanceof ProblemError, String(error));
  assert.equal(keyOf(error.problem), key);
  for (const [name, value] of Object.entries(data)) assert.deepEqual(error.problem.data[name], value, name);
  return error;
}

/** For `assert.rejects` and `assert.throws`: the same as a check of what is thrown. */
export function refused<Key extends keyof RefusalData>(key: Key, data: Partial<RefusalData[Key]> = {}) {
  return (error: unknown): true => {
    asRefused(error, key, data);
    return true;
  };
}
