const untried = 'draws, and a frame may take seconds there without a graphics card: not tried yet';

const drawing = [
  'demo/index',
  'element/compressed',
  'element/languages',
  'element/layout',
  'element/look-closer',
  'element/offline',
  'element/orthanc',
  'element/parts/viewing/viewing-parts',
  'element/picture',
  'element/proportions',
  'element/real-series',
  'element/right-to-left',
  'element/sketch',
  'element/small-device',
  'view/stage/stage',
];

/** Suites that a browser never runs, and why: by the name of the browser and the path of the file. */
export const suitesLeft = {
  Firefox: leave(drawing, untried),
  WebKit: leave(
    [
      ...drawing,
      'build',
      'demo/deposit',
      'element/contrast',
      'element/controllers/panes-controller',
      'element/controls',
      'element/keyboard',
      'element/parts/time-points/time-point-chooser',
      'element/template-panes',
      'view/engine/page-engine',
      'view/engine/reached',
      'view/marks/page-marks',
    ],
    untried,
  ),
};

/**
 * Suites that a browser runs only for `npm run browsers`, and for whoever asks for them by browser and path: they take
 * so long there that a run of all would pass twenty minutes. Those that stay act on what differs between engines.
 */
export const suitesApart = {
  Firefox: {},
  WebKit: {},
};

function leave(names, reason) {
  return Object.fromEntries(names.map((name) => [`test/${name}.browser.test.ts`, reason]));
}
