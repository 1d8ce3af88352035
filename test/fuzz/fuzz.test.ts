import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fuzzTargets } from './fuzz-targets.js';
import { runFuzz } from './run-fuzz.js';

const inputsOfEach = 150;

describe('every parser, given damaged files', () => {
  for (const { name } of fuzzTargets) {
    it(`${name}: reads or refuses each`, async () => {
      const { failures, answers, inputs } = await runFuzz({ inputs: inputsOfEach, seed: 20, only: name });
      assert.ok(inputs >= inputsOfEach);
      assert.deepEqual(failures, []);
      assert.ok(answers.has('read'), [...answers].join(', '));
    });
  }
});
