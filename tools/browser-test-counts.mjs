import { writeFileSync } from 'node:fs';

const noTests = { passed: 0, failed: 0, skipped: 0, reasons: {} };

/**
 * A reporter for @web/test-runner that writes how many tests passed, failed and were skipped, and how many for which
 * reason, into a JSON file: in all, and by file under the names that `nameOf` gives. Files that could not run at all
 * count as failed.
 */
export function countingReporter(path, nameOf) {
  const files = {};
  return {
    reportTestFileResults({ testFile, sessionsForTestFile }) {
      files[nameOf(testFile)] = sessionsForTestFile.map(countSession).reduce(addCounts, noTests);
    },
    stop() {
      writeFileSync(path, JSON.stringify({ ...Object.values(files).reduce(addCounts, noTests), files }));
    },
  };
}

/** Two counts as one. */
export function addCounts(one, other) {
  const reasons = { ...one.reasons };
  for (const [reason, count] of Object.entries(other.reasons ?? {}))
    reasons[reason] = (reasons[reason] ?? 0) + count;
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    reasons,
  };
}

function countSession({ testFile, testResults, errors, passed, logs }) {
  const tests = testResults ? allTests(testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const broken = failed === 0 && (errors.length > 0 || !passed || tests.length === 0) ? 1 : 0;
  const skipped = tests.filter((test) => test.skipped).length;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failed + broken,
    skipped,
    reasons: skipped > 0 ? { [reasonOf(logs, testFile)]: skipped } : {},
  };
}

/** Mocha's `skip` takes no reason: tests log it before. */
function reasonOf(logs, testFile) {
  const told = logs.flat().filter((text) => typeof text === 'string' && text.startsWith('SKIPPED: '));
  const reasons = new Set(told.map((text) => text.slice('SKIPPED: '.length)));
  return [...reasons].join('; ') || `no reason given: ${testFile}`;
}

function allTests({ tests, suites }) {
  return [...tests, ...suites.flatMap(allTests)];
}
