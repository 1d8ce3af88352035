import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** What the files of each folder may import besides their own folder; `''` is `src` itself. */
const arrows: Record<string, readonly string[]> = {
  model: [],
  words: ['model'],
  infer: ['model'],
  sources: ['model'],
  readers: ['sources', 'model'],
  series: ['readers', 'infer', 'sources', 'model'],
  volume: ['readers', 'sources', 'model'],
  pack: ['series', 'volume', 'sources', 'model'],
  view: ['volume', 'model'],
  element: ['view', 'pack', 'volume', 'series', 'words', 'model'],
  embed: ['words', 'model'],
  cli: ['series', 'pack', 'readers', 'sources', 'words', 'model'],
  '': ['element', 'infer', 'words', 'model'],
};

/** The only folders and files that may know a package, or node. */
const keepers: readonly [packages: RegExp, allowed: RegExp][] = [
  [/^lit(\/|$)/, /^(element\/|spacing-preview\.ts$|index\.ts$)/],
  [/^@cornerstonejs\/core|^@kitware\/vtk\.js/, /^view\/engine\//],
  [/^@cornerstonejs\/dicom-image-loader/, /^readers\/dicom\/pixels\/decode\.ts$/],
  [/^@zip\.js\/zip\.js/, /^sources\/zip\//],
  [/^(zarrita|fzstd|numcodecs)(\/|$)/, /^readers\/zarr\//],
  [/^@remix-run\/multipart-parser/, /^readers\/dicom\//],
  [/^node:/, /^(cli|sources\/disk|pack\/disk)\//],
];

interface ImportLine {
  from: string;
  to: string;
  line: string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();
const imports = files.flatMap(importsOf);

describe('the house', () => {
  it('reads every folder that stands in src', () => {
    assert.ok(files.length > 30, `only ${String(files.length)} files`);
    const folders = new Set(files.map(folderOf));
    for (const folder of folders)
      assert.ok(folder in arrows, `src/${folder} is not on the plan of the house`);
  });

  it('has no arrow that runs the wrong way', () => {
    const wrong = imports
      .filter(({ to }) => files.includes(to))
      .filter(({ from, to }) => folderOf(from) !== folderOf(to))
      .filter(({ from, to }) => !arrows[folderOf(from)]?.includes(folderOf(to)));
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it('has no import without a file', () => {
    const lost = imports.filter(
      ({ to }) => to.startsWith('.') || (to.endsWith('.ts') && !files.includes(to)),
    );
    assert.deepEqual(lost.map(describeImport), []);
  });

  it('has no circle', () => {
    assert.deepEqual(findCircle(), []);
  });

  for (const [packages, allowed] of keepers) {
    it(`keeps ${packages.source} to ${allowed.source}`, () => {
      const strays = imports.filter(({ from, to }) => packages.test(to) && !allowed.test(from));
      assert.deepEqual(strays.map(describeImport), []);
    });
  }
});

/** Every import and export line of a file, static, lazy or of a worker; own files by their path within `src`. */
function importsOf(from: string): ImportLine[] {
  const text = readFileSync(join(source, from), 'utf8');
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const workers = [...text.matchAll(/new URL\(\s*'(\.[^']+)',\s*import\.meta\.url/g)].flatMap(
    ([, name]) => name ?? [],
  );
  return [...names, ...workers].map((name) => ({ from, to: resolved(from, name), line: name }));
}

function resolved(from: string, name: string): string {
  if (!name.startsWith('.')) return name;
  const path = relative(source, join(source, dirname(from), name)).replaceAll('\\', '/');
  return path.replace(/\.js$/, '.ts');
}

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

function describeImport({ from, line }: ImportLine): string {
  return `src/${from} imports ${line}`;
}

/** The files of one import circle in order, or nothing where there is none. */
function findCircle(): string[] {
  const targets = new Map(files.map((file) => [file, [] as string[]]));
  for (const { from, to } of imports) if (targets.has(to)) targets.get(from)?.push(to);
  const finished = new Set<string>();
  const walk = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return [];
    for (const target of targets.get(file) ?? []) {
      const circle = walk(target, [...path, file]);
      if (circle.length) return circle;
    }
    finished.add(file);
    return [];
  };
  return files.map((file) => walk(file, [])).find((circle) => circle.length > 0) ?? [];
}
