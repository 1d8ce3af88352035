import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspectDeposits } from '../../src/series/inspect-deposits.js';
import { skipLoudly } from '../support/real-series.js';
import { compareCase, kinds, rebuiltCases } from '../support/rebuilt-cases.js';

const cases = rebuiltCases();

for (const [kind, what] of kinds) {
  const ofKind = cases.filter((one) => one.kind === kind);

  test(`rebuilt cases of kind ${kind}, ${what}`, async (context) => {
    if (ofKind.length === 0) {
      skipLoudly(context, `no rebuilt cases of kind ${kind} on this machine (set SPACING_DATA)`);
      return;
    }
    for (const { name, folder, expected } of ofKind) {
      await context.test(`${name}: ${expected.why}`, async () => {
        for await (const deposit of inspectDeposits([folder]))
          assert.deepEqual(compareCase(deposit, expected), [], expected.source);
      });
    }
  });
}
