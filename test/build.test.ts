import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const project = resolve(import.meta.dirname, '..');
const dist = join(project, 'dist');

interface Manifest {
  exports: Record<string, string | { types: string; default: string }>;
  bin: Record<string, string>;
  types: string;
  customElements: string;
  sideEffects: string[];
  scripts: Record<string, string>;
}

/** A package as the lockfile has it. */
interface Locked {
  dependencies?: Record<string, string>;
  dev?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
}

interface Declaration {
  tagName: string;
  events: { name: string }[];
  members: { name: string; kind: string; description?: string }[];
}

const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Manifest;

describe('what is published', () => {
  before(() => {
    assert.ok(existsSync(dist), 'there is no dist/: run npm run build');
  });

  it('has every file that package.json names', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : [target.types, target.default],
    );
    const named = [...targets, ...Object.values(manifest.bin), manifest.types, manifest.customElements];
    assert.deepEqual(
      named.filter((name) => !existsSync(join(project, name))),
      [],
    );
  });

  it('imports only what lies beside it, as a page without a bundler needs', () => {
    const scripts = readdirSync(dist).filter((name) => name.endsWith('.js') && !name.startsWith('cli'));
    assert.ok(scripts.length > 3);
    const strays = scripts.flatMap((script) =>
      importsOf(script)
        .filter((name) => !name.startsWith('./') || !existsSync(join(dist, name)))
        .map((name) => `${script} imports ${name}`),
    );
    assert.deepEqual(strays, []);
  });

  it('finds workers and codecs beside the script that starts them', () => {
    const strays = readdirSync(dist)
      .filter((name) => name.endsWith('.js'))
      .flatMap((script) => {
        const text = readFileSync(join(dist, script), 'utf8');
        return [...text.matchAll(/new URL\("([^"]+)",import\.meta\.url\)/g)].map(([, name]) => name ?? '');
      });
    assert.ok(strays.some((name) => name.endsWith('.wasm')));
    assert.deepEqual(
      strays.filter((name) => !existsSync(join(dist, name))),
      [],
    );
  });

  it('tells bundlers which files do something by being imported', async () => {
    const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
    const named = manifest.sideEffects
      .filter((pattern) => pattern.startsWith('./dist/'))
      .map((pattern) => scripts.filter((script) => matches(`./dist/${script}`, pattern)));
    assert.deepEqual(
      named.map((found) => found.length),
      named.map(() => 1),
    );
    const workers = scripts.flatMap((script) => workersOf(script));
    assert.ok(workers.length > 0);
    for (const name of ['spacing-preview.js', 'cli.js', ...workers])
      assert.ok(named.flat().includes(name), name);

    const keptOf = async (script: string) => {
      const stdin = { contents: `import './dist/${script}';`, resolveDir: project };
      const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'esm', minify: true });
      return outputFiles.map(({ text }) => text).join('');
    };
    assert.match(await keptOf('spacing-preview.js'), /\.define\(/);
    assert.equal((await keptOf('element.js')).trim(), '');
    assert.equal((await keptOf('spacing.js')).trim(), '');
  });

  it('has an inference that runs in node, alone', async () => {
    const { inferSpacing } = (await import(pathToFileURL(join(dist, 'spacing.js')).href)) as {
      inferSpacing: (headers: unknown[]) => unknown[];
    };
    assert.deepEqual(inferSpacing([]), []);
  });

  it('has a command that says how it is used', () => {
    const run = spawnSync(process.execPath, [join(dist, 'cli.js')], { encoding: 'utf8' });
    assert.equal(run.status, 2, run.stderr);
    assert.match(run.stdout + run.stderr, /inspect/);
  });

  it('has a custom-elements manifest with the tag in it, and with what a page can use of it alone', () => {
    const text = readFileSync(join(project, manifest.customElements), 'utf8');
    const { modules } = JSON.parse(text) as { modules: { path: string; declarations: Declaration[] }[] };
    for (const { path } of modules) assert.ok(existsSync(join(project, path)), path);
    const [tag] = modules.flatMap(({ declarations }) => declarations);
    assert.equal(tag?.tagName, 'spacing-preview');
    const named = (entries: { name: string }[]) => entries.map(({ name }) => name).sort();
    const fired = ['camera-change', 'error', 'load', 'progress', 'spacing-change', 'spacing-inferred'];
    assert.deepEqual(named(tag.events), fired);
    const methods = tag.members.filter(({ kind }) => kind === 'method');
    assert.deepEqual(named(methods), [
      'checkValidity',
      'describe',
      'reload',
      'reportValidity',
      'resetCamera',
      'setCamera',
      'toBlob',
      'toPack',
    ]);
    assert.deepEqual(
      tag.members.filter(({ name, description }) => name !== 'version' && !description),
      [],
    );
  });

  it('has types that lead a page to nothing but Lit', () => {
    const reached = new Set<string>();
    const packages = new Set<string>();
    const waiting = [manifest.types];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      const text = readFileSync(join(project, file), 'utf8');
      for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
        if (fileName.startsWith('.')) waiting.push(join(file, '..', fileName.replace(/\.js$/, '.d.ts')));
        else packages.add(fileName);
      }
    }
    assert.ok(reached.size > 5, `only ${[...reached].join(', ')}`);
    assert.deepEqual([...packages], ['lit']);
  });

  it('leaves npm nothing but Lit to install, and nothing to run', () => {
    const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, Locked>;
    };
    assert.deepEqual(Object.keys(packages['']?.dependencies ?? {}), ['lit']);
    const installed = Object.entries(packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);
    assert.ok(installed.length > 3);
    assert.deepEqual(
      installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path),
      [],
    );
    const run = Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name));
    assert.deepEqual(run, []);
  });

  it('has a bill of materials (CycloneDX) with every package whose code is in it, and what npm installs beside it', () => {
    const made = spawnSync(process.execPath, [join(project, 'tools/write-sbom.mjs')], { encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
    const { bomFormat, components } = JSON.parse(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8')) as {
      bomFormat: string;
      components: { purl: string; licenses?: unknown[]; hashes?: unknown[] }[];
    };
    assert.equal(bomFormat, 'CycloneDX');
    const named = components.map(({ purl }) => decodeURIComponent(purl.replace(/^pkg:npm\//, '')));
    const licences = readFileSync(join(dist, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    const inside = [...licences.matchAll(/^(\S+) (\d+\.\d+\.\d\S*) \(/gm)].map(
      ([, name = '', version = '']) => `${name}@${version}`,
    );
    assert.ok(inside.length > 10);
    assert.deepEqual(
      inside.filter((one) => !named.includes(one)),
      [],
    );
    assert.ok(named.some((one) => one.startsWith('lit@')));
    assert.ok(components.every(({ licenses = [], hashes = [] }) => licenses.length > 0 && hashes.length > 0));
  });

  it('carries the licence of each package within it', () => {
    const text = readFileSync(join(dist, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    for (const name of ['lit-html', '@cornerstonejs/core', '@kitware/vtk.js']) {
      assert.ok(text.includes(`\n${name} `) || text.startsWith(`${name} `), `${name} is not named`);
    }
  });
});

/** The modules that a script imports, at once or lazily. */
function importsOf(script: string): string[] {
  const text = readFileSync(join(dist, script), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The scripts beside it that a script starts as workers. */
function workersOf(script: string): string[] {
  const text = readFileSync(join(dist, script), 'utf8');
  return [...text.matchAll(/new URL\("\.\/([^"]+\.js)",import\.meta\.url\)/g)].map(([, name]) => name ?? '');
}

/** Whether a path is one that a pattern of package.json stands for: `?` is one character. */
function matches(path: string, pattern: string): boolean {
  const literal = pattern.replaceAll(/[.*+^${}()|[\]\\]/g, '\\$&').replaceAll('?', '[^/]');
  return new RegExp(`^${literal}$`).test(path);
}
