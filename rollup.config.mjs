import { existsSync } from 'node:fs';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { budgets } from './tools/rollup-budgets.mjs';
import { cornerstone } from './tools/rollup-cornerstone.mjs';
import { licences } from './tools/rollup-licences.mjs';

/** What a page can import, by the name it has in `dist/`. */
const pageEntries = present({
  'spacing-preview': 'src/spacing-preview.ts',
  element: 'src/index.ts',
  spacing: 'src/spacing/infer-spacing.ts',
});

/** What node runs. It has an output of its own, so that nothing made for browsers gets into it. */
const nodeEntries = present({ cli: 'src/cli/main.ts' });

const typescript = () => esbuild({ target: 'es2022', tsconfig: 'tsconfig.json' });
const small = () => terser({ module: true, ecma: 2020, compress: { passes: 2 }, maxWorkers: 2 });

/** Cornerstone and vtk.js import themselves in circles that do no harm; every other warning is an error. */
function onLog(level, log, report) {
  const theirs = log.message.includes('node_modules');
  if (theirs && ['CIRCULAR_DEPENDENCY', 'THIS_IS_UNDEFINED', 'EVAL'].includes(log.code)) return;
  report(level === 'warn' ? 'error' : level, log);
}

export default [
  {
    input: pageEntries,
    preserveEntrySignatures: 'strict',
    plugins: [
      cornerstone(),
      resolve({ browser: true, preferBuiltins: false, extensions: ['.mjs', '.js', '.ts', '.json'] }),
      commonjs(),
      json(),
      typescript(),
      small(),
      licences(),
      budgets(),
    ],
    output: {
      dir: 'dist',
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      assetFileNames: '[name]-[hash][extname]',
    },
    onLog,
  },
  {
    input: nodeEntries,
    external: (id) => id.startsWith('node:'),
    plugins: [
      resolve({
        preferBuiltins: true,
        exportConditions: ['node'],
        extensions: ['.mjs', '.js', '.ts', '.json'],
      }),
      commonjs(),
      json(),
      typescript(),
    ],
    output: {
      dir: 'dist',
      format: 'es',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'cli-[name]-[hash].js',
      banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
    },
    onLog,
  },
].filter(({ input }) => Object.keys(input).length > 0);

function present(entries) {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}
