import { defaultReporter } from '@web/test-runner';
import { accessibilityTree } from './tools/accessibility-tree.mjs';
import { bundleTests, scriptOf } from './tools/bundle-tests.mjs';
import { countingReporter } from './tools/browser-test-counts.mjs';
import { serveDataverse } from './tools/serve-dataverse.mjs';
import { serveEncoder } from './tools/serve-encoder.mjs';
import { serveForm } from './tools/serve-form.mjs';
import { serveHost } from './tools/serve-host.mjs';
import { serveInvenio } from './tools/serve-invenio.mjs';
import { orthancStop, serveOrthanc } from './tools/serve-orthanc.mjs';
import { serveSeries } from './tools/serve-series.mjs';
import { testBrowsers } from './tools/test-browsers.mjs';
import { testFiles } from './tools/test-files.mjs';
import { touchScreen } from './tools/touch-screen.mjs';

const { env } = process;
const files = env.TEST_FILES ? env.TEST_FILES.split('\n') : testFiles().browser;
if (!env.TEST_FILES) await bundleTests(files);
const browser = testBrowsers[env.TEST_BROWSER ?? 'Chromium'];
const fileOf = (script) => files.find((file) => script.endsWith(scriptOf(file)));
const counting = env.TEST_COUNTS ? [countingReporter(env.TEST_COUNTS, fileOf)] : [];

export default {
  files: files.map(scriptOf),
  middleware: [serveSeries, serveEncoder, serveForm, serveHost, serveDataverse, serveInvenio, serveOrthanc],
  plugins: [orthancStop, accessibilityTree, touchScreen],
  browsers: [browser.launch(env.TEST_BROWSER_PATH ?? (await browser.find()).path)],
  // Drawing in software takes every core: one page at a time.
  concurrency: 1,
  testFramework: { config: { timeout: 120_000 } },
  testsFinishTimeout: 900_000,
  browserStartTimeout: 120_000,
  reporters: [defaultReporter({ reportTestProgress: false }), ...counting],
};
