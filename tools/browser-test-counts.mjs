import { writeFileSync } from 'node:fs';

/**
 * A reporter for @web/test-runner that writes how many tests passed, failed and were skipped into a JSON file,
 * with the files that could not run at all counted as failed.
 */
export function countingReporter(path) {
  const files = new Map();
  return {
    reportTestFileResults({ testFile, sessionsForTestFile }) {
      files.set(testFile, sessionsForTestFile.map(countSession).reduce(add, noTests()));
    },
    stop() {
      writeFileSync(path, JSON.stringify([...files.values()].reduce(add, noTests())));
    },
  };
}

function countSession({ testResults, errors, passed }) {
  const tests = testResults ? allTests(testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const broken = failed === 0 && (errors.length > 0 || !passed || tests.length === 0) ? 1 : 0;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failed + broken,
    skipped: tests.filter((test) => test.skipped).length,
  };
}

function allTests({ tests, suites }) {
  return [...tests, ...suites.flatMap(allTests)];
}

function noTests() {
  return { passed: 0, failed: 0, skipped: 0 };
}

function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}
