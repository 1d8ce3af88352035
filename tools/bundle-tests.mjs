import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rollup } from 'rollup';
import { onLog, pagePlugins } from './rollup-page.mjs';
import { project } from './run.mjs';

const folder = '.cache/browser-tests';

/** What the test runner's own server answers, and the page's files where a test loads them as a host would. */
const served = /^\/(__|dist\/|demo\/)/;

/** The script that a test file is bundled into. */
export const scriptOf = (file) => `${folder}/${nameTest(file)}.js`;

/** Bundles tests as the page is bundled, since the engine does not load from single modules. */
export async function bundleTests(files) {
  rmSync(join(project, folder), { recursive: true, force: true });
  const input = Object.fromEntries(files.map((file) => [nameTest(file), file]));
  const bundle = await rollup({
    input,
    // Shared code apart from the tests: what is fetched lazily would else import, and so run, the tests again.
    preserveEntrySignatures: 'strict',
    external: (id) => served.test(id),
    plugins: pagePlugins(),
    onLog,
  });
  await bundle.write({ dir: join(project, folder), format: 'es', sourcemap: true });
  await bundle.close();
}

/** A test file without the folder and the end that all of them have. */
function nameTest(file) {
  return file.replace(/^test\/(.*)\.ts$/, '$1');
}
