import terser from '@rollup/plugin-terser';
import { readFileSync } from 'node:fs';
import { budgets } from './tools/rollup-budgets.mjs';
import { licences } from './tools/rollup-licences.mjs';
import { nodePlugins, onLog, pagePlugins } from './tools/rollup-page.mjs';

const press = (compress) => terser({ module: true, ecma: 2022, compress, maxWorkers: 2 });

/** Words are named by their language: `words-de`, `words-de-seldom` for what is seldom said, `words-de-form` for forms. */
function nameChunk({ moduleIds }) {
  const told = moduleIds.flatMap((id) => {
    const [, language, part] = id.match(/\/src\/words\/([^/]+)\/([^/]+)\.ts$/) ?? [];
    return part ? [[language, part]] : [];
  });
  const [language, part] = told.find(([, part]) => part === 'index') ?? told.at(-1) ?? [];
  if (!language) return '[name]-[hash].js';
  return part === 'index' ? `words-${language}-[hash].js` : `words-${language}-${part}-[hash].js`;
}

/**
 * What all sentences of a language share stays with those that are always fetched: a chunk of its own would weigh more.
 */
function groupWords(id) {
  const [, language, part] =
    id.match(
      /\/src\/words\/([^/]+)\/(index|problems\/findings|interface|table-and-fields|panes|phrases|sources)\.ts$/,
    ) ?? [];
  return part && `words-${language}`;
}

/**
 * What both pictures share, the specimen that is turned and the planes, is with what both ask for first: in a chunk of its
 * own it would be one more request, known only once the engine is there.
 */
function groupPicture(id) {
  const shared =
    /\/src\/(volume\/(pause|scalar-volume)|view\/(rays\/(look|seen-box|measure-specimen)|camera\/(camera|stand)|stage\/(divider|layout-styles|picture)|marks\/letters))\.ts$/;
  return shared.test(id) ? 'picture' : undefined;
}

const output = {
  dir: 'dist',
  format: 'es',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: nameChunk,
  assetFileNames: '[name]-[hash][extname]',
};

/** What a page can import, by the name it has in `dist/`. */
const page = {
  input: { 'spacing-preview': 'src/spacing-preview.ts', element: 'src/index.ts', words: 'src/words.ts' },
  preserveEntrySignatures: 'strict',
  plugins: [...pagePlugins(), press({ passes: 3 }), licences(), budgets()],
  output: { ...output, manualChunks: (id) => groupWords(id) ?? groupPicture(id) },
  onLog,
};

/**
 * The inference alone, in one file, with nothing that only the element needs of it. Hoisting functions and inlining
 * few of them packs it better, and everything else worse.
 */
const inference = {
  input: { spacing: 'src/spacing.ts' },
  plugins: [
    ...pagePlugins(),
    press({ passes: 3, hoist_funs: true, inline: 1, lhs_constants: false, keep_fargs: false }),
    budgets(),
  ],
  output,
  onLog,
};

/** The same without its sentences, which is weighed and not published. */
const codes = {
  ...inference,
  input: { codes: 'src/infer/infer-spacing.ts' },
  output: { ...output, dir: '.cache/weighed', sourcemap: false },
};

/** The page for frames, in one script of the old kind that fetches the tag from beside itself. */
const embed = {
  input: { embed: 'src/embed/embed.ts' },
  plugins: [...pagePlugins(), press({ passes: 3 })],
  output: { ...output, format: 'iife' },
  onLog,
};

/** What only those install who want what it is for: Redis and S3 for whole archives. */
const { peerDependencies } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
const installedByUsers = new Set(Object.keys(peerDependencies));

/** What node runs. It has an output of its own, so that nothing made for browsers gets into it. */
const node = {
  input: { cli: 'src/cli/main.ts' },
  external: (id) => id.startsWith('node:') || installedByUsers.has(id),
  plugins: nodePlugins(),
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'cli-[name]-[hash].js',
    assetFileNames: output.assetFileNames,
    banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
  },
  onLog,
};

export default [node, embed, page, inference, codes];
