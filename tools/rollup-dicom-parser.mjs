import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';

const packed = join(
  dirname(createRequire(import.meta.url).resolve('dicom-parser/package.json')),
  'dist/dicomParser.js',
);
const prefix = `\0${dirname(packed).replaceAll('\\', '/')}/`;

/**
 * dicom-parser is published as one webpack bundle, of which we call a quarter. This takes the bundle apart into
 * the modules it was made of, so that the rest falls away. Throws where a newer version is packed otherwise.
 */
export function dicomParser() {
  const modules = unpack(readFileSync(packed, 'utf8'));
  return {
    name: 'dicom-parser',
    resolveId(source, importer) {
      if (source === 'dicom-parser') return `${prefix}entry`;
      if (importer?.startsWith(prefix)) return posix.join(posix.dirname(importer), source);
      return null;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const name = id.slice(prefix.length);
      if (name === 'entry')
        return "export * from './index.js'; import * as all from './index.js'; export { all as default };";
      return { code: asModule(modules.get(name), name), moduleSideEffects: false };
    },
  };
}

/** The text of each module's function in the bundle, by its path. */
function unpack(bundle) {
  const parts = bundle.split(/^\/\*{3}\/ "\.\/([\w./]+)":$/m).slice(1);
  const modules = new Map();
  for (let at = 0; at < parts.length; at += 2) {
    const body = /\(function\(module[^)]*\) \{\n([\s\S]*?)\n\/\*{3}\/ \}\)/.exec(parts[at + 1])?.[1];
    modules.set(parts[at], body);
  }
  if (!modules.get('index.js')) throw new Error(`${packed} is no longer packed as it was in version 1.8.21.`);
  return modules;
}

/** One module with webpack's bookkeeping turned back into imports and exports. */
function asModule(body, name) {
  if (body === undefined) throw new Error(`${packed} holds no module ${name}.`);
  const folder = posix.dirname(name);
  const pathOf = (target) => `./${posix.relative(folder, target)}`;
  return body
    .replace('__webpack_require__.r(__webpack_exports__);', '')
    .replace(
      /var (\w+) = __webpack_require__\(\/\*.*?\*\/ "\.\/([\w./]+)"\);/g,
      (_, local, target) => `import * as ${local} from '${pathOf(target)}';`,
    )
    .replace(
      /__webpack_require__\.d\(__webpack_exports__, "(\w+)", function\(\) \{ return (\w+); \}\);/g,
      'export { $2 as $1 };',
    )
    .replace(
      /__webpack_require__\.d\(__webpack_exports__, "(\w+)", function\(\) \{ return (\w+)\["(\w+)"\]; \}\);/g,
      (_, exported, local, member) => `export const ${exported} = ${local}.${member};`,
    )
    .replace('__webpack_exports__["default"] = ', 'export default ')
    .replace(/(\w+__WEBPACK_IMPORTED_MODULE_\d+__)\["(\w+)"\]/g, '$1.$2')
    .replace(/__webpack_require__\(\/\*.*?\*\/ "zlib"\)/g, 'null');
}
