import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { leftOut } from './left-out.mjs';

const require = createRequire(import.meta.url);
const tools = import.meta.dirname;
const emptyModule = '\0empty';

/** Bare names that Cornerstone's packages import, and the file that takes their place in a browser. */
const replaced = new Map([
  ['@cornerstonejs/metadata', join(tools, 'stand-ins/metadata.mjs')],
  ['dcmjs', join(tools, 'stand-ins/dcmjs.mjs')],
  [
    '@cornerstonejs/dicom-image-loader',
    packageFile('@cornerstonejs/dicom-image-loader', 'decodeImageFrameWorker.js'),
  ],
]);

/** Node's own modules, named by code that takes that path only when it runs in node. */
const nodeModules = new Set(['fs', 'path', 'url', 'events', 'crypto', 'module', 'worker_threads']);

/**
 * Makes Cornerstone and vtk.js fit for a static host: parts that are never reached are left out, node's modules
 * are emptied, and `new URL('…', import.meta.url)` of a codec's WASM or of a worker becomes a file beside the
 * chunk.
 */
export function cornerstone() {
  return {
    name: 'cornerstone',

    resolveId(source, importer) {
      if (nodeModules.has(source) || source.startsWith('node:')) return emptyModule;
      if (replaced.has(source)) return replaced.get(source);
      if (source === 'comlink' && importer?.endsWith('decodeImageFrameWorker.js'))
        return join(tools, 'stand-ins/comlink.mjs');
      return null;
    },

    load(id) {
      if (id === emptyModule) return 'export default {};';
      const entry = leftOut.find(({ modules }) => modules.test(id));
      if (!entry) return null;
      const code = entry.source ?? standIn(this.parse(readFileSync(id, 'utf8')), entry.why);
      return { code, moduleSideEffects: false };
    },

    async transform(code, id) {
      if (id.endsWith('.glsl.js')) return { code: withoutShaderComments(code), map: null };
      if (!code.includes('import.meta.url')) return null;
      const urls = [...code.matchAll(/new URL\(\s*(['"])([^'"]+)\1,\s*import\.meta\.url\s*\)/g)];
      let output = id.endsWith('decodeJPEG2000.js') ? withoutChatter(code) : code;
      for (const [text, , target] of urls) {
        const reference = await emitBeside(this, target, id);
        if (reference) output = output.replaceAll(text, `import.meta.ROLLUP_FILE_URL_${reference}`);
      }
      return output === code ? null : { code: output, map: null };
    },

    resolveFileUrl({ relativePath }) {
      return `new URL('${relativePath.startsWith('.') ? '' : './'}${relativePath}', import.meta.url)`;
    },
  };
}

/**
 * A module that holds a shader as one string, without the shader's comments, blank lines and indentation. Lines
 * that begin with `//VTK::` stay: vtk.js puts code in their place.
 */
function withoutShaderComments(code) {
  return code
    .replace(/\/\*.*?\*\//g, '')
    .replace(/\/\/(?!VTK::)(?:(?!\\n)[^"\n])*(?=\\n)/g, '')
    .replace(/(?:\\n *)+/g, '\\n');
}

/** The decoder of JPEG 2000 without three lines on the console for every frame. */
function withoutChatter(code) {
  const quiet = code.replace('openJpegFactory({', 'openJpegFactory({ print: () => undefined,');
  if (quiet === code) throw new Error('The decoder of JPEG 2000 is not started as it was.');
  return quiet;
}

/** What the codecs ask node for when they run in it. */
const askedOfNode = new Set(['fs', 'path', 'url', 'crypto', 'module']);

/**
 * The decoders alone, fit for node: the loader around them is left out, each codec's WASM becomes a file beside the chunk,
 * and what they take for the folder of their own script is named, which modules do not have by that name.
 */
export function decodersInNode() {
  const { resolveFileUrl, transform } = cornerstone();
  return {
    name: 'decoders-in-node',

    resolveId(source, importer) {
      if (replaced.has(source)) return replaced.get(source);
      if (source === 'comlink' && importer?.endsWith('decodeImageFrameWorker.js'))
        return join(tools, 'stand-ins/comlink.mjs');
      const isCodec = importer?.includes('@cornerstonejs/codec-');
      return isCodec && askedOfNode.has(source) ? { id: `node:${source}`, external: true } : null;
    },

    transform(code, id) {
      const named = code.replace('scriptDirectory=__dirname+"/"', 'scriptDirectory=""');
      return named === code ? transform.call(this, code, id) : { code: named, map: null };
    },

    resolveFileUrl,
  };
}

/** Emits what a URL beside this module names: a worker's script as a chunk, a codec's WASM as a file. */
async function emitBeside(rollup, target, importer) {
  const resolved =
    (await rollup.resolve(target, importer, { skipSelf: true })) ??
    (await rollup.resolve(`./${target}`, importer, { skipSelf: true }));
  if (!resolved || resolved.external) return null;
  const name = basename(resolved.id).replace(/\.\w+$/, '');
  if (resolved.id.endsWith('.wasm')) {
    return rollup.emitFile({ type: 'asset', name: basename(resolved.id), source: readFileSync(resolved.id) });
  }
  return rollup.emitFile({ type: 'chunk', id: resolved.id, name });
}

/** A module with the same export names, each of which says why it is missing when it is called. */
function standIn(program, why) {
  const names = new Set(program.body.flatMap(exportedNames));
  const message = JSON.stringify(`Left out of this build: ${why}.`);
  const lines = [...names].map((name) =>
    name === 'default' ? 'export default leftOut;' : `export { leftOut as ${name} };`,
  );
  return [`function leftOut() { throw new Error(${message}); }`, ...lines].join('\n');
}

function exportedNames(node) {
  if (node.type === 'ExportDefaultDeclaration') return ['default'];
  if (node.type !== 'ExportNamedDeclaration') return [];
  if (node.declaration?.id) return [node.declaration.id.name];
  const declared = node.declaration?.declarations.flatMap(({ id }) => boundNames(id)) ?? [];
  return [...declared, ...node.specifiers.map(({ exported }) => exported.name)];
}

function boundNames(pattern) {
  if (pattern.type === 'Identifier') return [pattern.name];
  return pattern.properties.map(({ value }) => value.name);
}

function packageFile(name, file) {
  return join(dirname(require.resolve(`${name}/package.json`)), 'dist/esm', file);
}
