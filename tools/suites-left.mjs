const untried = 'draws, and a frame may take seconds there without a graphics card: not tried yet';
const ring = 'no ring around what has the focus is found: not understood yet, by its driver or in Safari too';

const drawing = ['element/real-series', 'view/stage/stage'];

/** Suites that a browser never runs, and why: by the name of the browser and the path of the file. */
export const suitesLeft = {
  Firefox: {
    ...leave(drawing, untried),
    ...leave(
      ['element/parts/viewing/viewing-parts'],
      'none of its four tests begins there: not understood yet',
    ),
    ...leave(
      ['element/right-to-left'],
      'a suggestion is wider there than the test expects: not understood yet',
    ),
  },
  WebKit: {
    ...leave(
      [
        ...drawing,
        'demo/index',
        'element/parts/viewing/viewing-parts',
        'element/small-device',
        'element/compressed',
        'element/controllers/panes-controller',
        'element/controls',
        'element/layout',
        'element/look-closer',
        'element/offline',
        'element/orthanc',
        'element/parts/time-points/time-point-chooser',
        'element/picture',
        'element/proportions',
        'element/right-to-left',
        'element/sketch',
        'view/engine/page-engine',
        'view/engine/reached',
      ],
      untried,
    ),
    ...leave(['element/contrast', 'element/keyboard'], ring),
    ...leave(
      ['element/measuring'],
      'its driver holds no key down, and a picture taken away misses part of the ruler: not understood yet',
    ),
    ...leave(['element/languages'], 'a note lies over the scale bar of a sketch at 768 px'),
  },
};

/**
 * Suites that a browser runs only for `npm run browsers`, and for whoever asks for them by browser and path: they take
 * so long there that a run of all would pass twenty minutes. Those that stay act on what differs between engines.
 */
export const suitesApart = {
  Firefox: leave(['element/languages'], 'takes minutes there, in six languages: `npm run browsers` runs it'),
  WebKit: {},
};

function leave(names, reason) {
  return Object.fromEntries(names.map((name) => [`test/${name}.browser.test.ts`, reason]));
}
