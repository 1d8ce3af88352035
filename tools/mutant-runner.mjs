import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * A test runner for Stryker that keeps all tests of a room loaded in one process, and for each mutant runs those that
 * reach it, up to the first that fails: fifty times as fast as a process for each mutant. `MUTANT_TESTS` names the
 * folders or files below `test/`. What reads real series is left out: a rule has to be held by tests that everybody can
 * run.
 */
class OneProcess {
  #tests = null;

  capabilities() {
    // A change of what is computed while modules load takes a process of its own.
    return { reloadEnvironment: false };
  }

  async dryRun() {
    await this.#load();
    const tests = [];
    for (const test of this.#tests) {
      const start = performance.now();
      const failureMessage = await this.#fail(test);
      const status = failureMessage === null ? 0 : 1;
      const { id, name, fileName } = test;
      tests.push({ id, name, fileName, status, failureMessage, timeSpentMs: performance.now() - start });
    }
    return { status: 'complete', tests, mutantCoverage: space.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    if (mutantActivation === 'static') space.activeMutant = activeMutant.id;
    await this.#load();
    Object.assign(space, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    const wanted = testFilter && new Set(testFilter);
    let nrOfTests = 0;
    for (const test of this.#tests) {
      if (wanted && !wanted.has(test.id)) continue;
      nrOfTests++;
      const failureMessage = await this.#fail(test);
      if (space.hitCount > hitLimit) return { status: 'timeout', reason: 'the same place over and over' };
      if (failureMessage !== null)
        return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }

  /** Why a test fails; `null` where it does not. */
  async #fail({ id, body }) {
    space.currentTestId = id;
    try {
      await body({ diagnostic() {}, skip() {} });
      return null;
    } catch (error) {
      return String(error?.message ?? error);
    } finally {
      space.currentTestId = undefined;
    }
  }

  async #load() {
    this.#tests ??= await loadTests(process.env.MUTANT_TESTS.split(' '));
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', injectableClass: OneProcess }];

/** Where code that Stryker changed looks up which mutant is active, and notes which tests reach it. */
const space = (globalThis.__stryker__ ??= {});

/** Joins test files to one script beside the changed sources, and collects the tests that it declares. */
async function loadTests(rooms) {
  const outfile = join(process.cwd(), 'mutant-tests.mjs');
  if (!existsSync(outfile)) await joinTests(rooms, outfile);
  await import(pathToFileURL(outfile).href);
  return globalThis.mutantTests;
}

async function joinTests(rooms, outfile) {
  const root = join(process.cwd(), 'test');
  const paths = rooms.flatMap((room) => listTests(root, room));
  await build({
    stdin: { contents: `${framework}${paths.map(importOf).join('\n')}`, resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    ignoreAnnotations: true,
    plugins: [{ name: 'tests in one process', setup }],
  });
}

/** Properties come last, since they take longest. */
function listTests(root, room) {
  const path = join(root, room);
  const names = room.endsWith('.ts') ? [''] : readdirSync(path, { recursive: true });
  const tests = names
    .map((name) => join(path, name))
    .filter((test) => test.endsWith('.test.ts') && !test.endsWith('.browser.test.ts'))
    .map((test) => ({ test, text: readFileSync(test, 'utf8') }))
    .filter(({ text }) => !/real-series|rebuilt-cases/.test(text));
  const isProperty = ({ text }) => Number(text.includes('fast-check'));
  return tests.sort((a, b) => isProperty(a) - isProperty(b)).map(({ test }) => test);
}

/** Imports run in the order in which they stand, so that a test knows its file by the one before it. */
const importOf = (path) => `import ${JSON.stringify(`file-of:${path}`)};\nimport ${JSON.stringify(path)};`;

const framework = `import 'node:test';\n`;

/** What stands in for `node:test`, and for `fast-check` with fewer runs, since one that fails is seldom alone. */
const standIns = {
  'node:test': `
    const all = (globalThis.mutantTests = []);
    let around = '';
    export function describe(name, body) {
      const before = around;
      around += name + ' > ';
      body();
      around = before;
    }
    export function test(name, ...rest) {
      const id = all.length + ' ' + name;
      all.push({ id, name: around + name, fileName: globalThis.mutantTestFile, body: rest.at(-1) });
    }
    export const it = test;`,
  'fast-check': `
    import fc from 'fast-check-itself';
    export default {
      ...fc,
      assert: (property, { numRuns, ...settings }) => fc.assert(property, { ...settings, numRuns: Math.min(numRuns, 5) }),
    };`,
};

function setup({ onResolve, onLoad }) {
  onResolve({ filter: /^(node:test|fast-check)$/ }, ({ path }) => ({ path, namespace: 'stand-in' }));
  onResolve({ filter: /^fast-check-itself$/ }, () => ({ path: 'fast-check', external: true }));
  onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({ contents: standIns[path] }));
  onResolve({ filter: /^file-of:/ }, ({ path }) => ({ path: path.slice(8), namespace: 'file-of' }));
  onLoad({ filter: /.*/, namespace: 'file-of' }, ({ path }) => ({
    contents: `globalThis.mutantTestFile = ${JSON.stringify(path)};`,
  }));
  onLoad({ filter: /test\/.*\.ts$/ }, ({ path }) => {
    const contents = readFileSync(path, 'utf8')
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
    return { contents, loader: 'ts' };
  });
}
