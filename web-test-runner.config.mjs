import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { accessibilityTree } from './tools/accessibility-tree.mjs';
import { bundleTests } from './tools/bundle-tests.mjs';
import { countingReporter } from './tools/browser-test-counts.mjs';
import { browserFlags, findBrowser } from './tools/find-browser.mjs';
import { serveEncoder } from './tools/serve-encoder.mjs';
import { serveForm } from './tools/serve-form.mjs';
import { serveGuarded } from './tools/serve-guarded.mjs';
import { orthancStop, serveOrthanc } from './tools/serve-orthanc.mjs';
import { serveSeries } from './tools/serve-series.mjs';
import { testFiles } from './tools/test-files.mjs';
import { touchScreen } from './tools/touch-screen.mjs';

const filters = process.env.TEST_FILTERS?.split('\n').filter(Boolean);
const counts = process.env.TEST_COUNTS;

export default {
  files: await bundleTests(testFiles(filters).browser),
  middleware: [serveSeries, serveEncoder, serveForm, serveGuarded, serveOrthanc],
  plugins: [orthancStop, accessibilityTree, touchScreen],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), headless: true, args: browserFlags },
    }),
  ],
  // Drawing in software takes every core: one page at a time.
  concurrency: 1,
  testFramework: { config: { timeout: 120_000 } },
  testsFinishTimeout: 900_000,
  browserStartTimeout: 120_000,
  reporters: [defaultReporter({ reportTestProgress: false }), ...(counts ? [countingReporter(counts)] : [])],
};
