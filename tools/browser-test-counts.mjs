import { writeFileSync } from 'node:fs';

const noTests = { passed: 0, failed: 0, skipped: 0, reasons: {} };

/**
 * A reporter for @web/test-runner that writes how many tests passed, failed and were skipped, and how many for which
 * reason, into a JSON file: in all, and by file under the names that `nameOf` gives, there with what failed and how
 * many seconds it took. Files that could not run at all count as failed.
 */
export function countingReporter(path, nameOf) {
  const files = {};
  let before = Date.now();
  return {
    reportTestFileResults({ testFile, sessionsForTestFile }) {
      const failures = sessionsForTestFile.flatMap(listFailures);
      files[nameOf(testFile)] = {
        ...sessionsForTestFile.map(countSession).reduce(addCounts, noTests),
        ...(failures.length > 0 && { failures }),
        // One page at a time.
        seconds: Math.round((Date.now() - before) / 1000),
      };
      before = Date.now();
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

/** Each test that failed, with the first line of what it said; of a file that did not run to its end, that. */
function listFailures({ testResults, errors, passed }) {
  const failed = allTests(testResults ?? { tests: [], suites: [] }).filter(
    (test) => !test.passed && !test.skipped,
  );
  if (failed.length > 0) return failed.map(({ name, error }) => `${name}: ${firstLine(error?.message)}`);
  return errors.length > 0 || !passed
    ? [firstLine(errors[0]?.message ?? 'the page did not run to its end')]
    : [];
}

function firstLine(text = '') {
  const [line] = text.split('\n');
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
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
