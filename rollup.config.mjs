import terser from '@rollup/plugin-terser';
import { budgets } from './tools/rollup-budgets.mjs';
import { licences } from './tools/rollup-licences.mjs';
import { nodePlugins, onLog, pagePlugins } from './tools/rollup-page.mjs';

const press = (compress) => terser({ module: true, ecma: 2020, compress, maxWorkers: 2 });

/** Hoisting functions and inlining few of them packs the inference better, and everything else worse. */
function small() {
  const usual = press({ passes: 2 });
  const inference = press({ passes: 3, hoist_funs: true, inline: 1, lhs_constants: false });
  return {
    name: 'small',
    renderChunk(code, chunk, ...rest) {
      const { renderChunk } = /^(infer-)?spacing$/.test(chunk.name) ? inference : usual;
      return renderChunk.call(this, code, chunk, ...rest);
    },
  };
}

/** What a page can import, by the name it has in `dist/`. */
const page = {
  input: {
    'spacing-preview': 'src/spacing-preview.ts',
    element: 'src/index.ts',
    spacing: 'src/spacing/infer-spacing.ts',
  },
  preserveEntrySignatures: 'strict',
  plugins: [...pagePlugins(), small(), licences(), budgets()],
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    assetFileNames: '[name]-[hash][extname]',
  },
  onLog,
};

/** What node runs. It has an output of its own, so that nothing made for browsers gets into it. */
const node = {
  input: { cli: 'src/cli/main.ts' },
  external: (id) => id.startsWith('node:'),
  plugins: nodePlugins(),
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'cli-[name]-[hash].js',
    banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
  },
  onLog,
};

export default [node, page];
