import { css } from 'lit';
import { copyStyles } from './copying/styles-copying.js';
import { evidenceStyles } from './evidence/styles-evidence.js';
import { entryStyles } from './entry/styles-entry.js';
import { findingsStyles } from './findings/styles-findings.js';
import { legendStyles } from './legend/styles-legend.js';
import { menuStyles } from './menu/styles-menu.js';
import { stackStyles } from './stacks/styles-stacks.js';
import { takingStyles } from './taking/styles-taking.js';
import { readingsStyles } from './table/styles-readings.js';
import { timePointStyles } from './time-points/styles-time-points.js';

/** In a page that runs from right to left. */
const mirrored = css`
  :host(:dir(rtl)) :is(legend, .told > *) {
    direction: ltr;
    unicode-bidi: isolate;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  /* Alone, a name or a sign goes the way of the page. */
  :host(:dir(rtl)) button:not(.time-step) {
    unicode-bidi: plaintext;
  }
`;

/** Those of the parts that are fetched later. */
export const laterStyles = [
  findingsStyles,
  readingsStyles,
  legendStyles,
  timePointStyles,
  stackStyles,
  entryStyles,
  evidenceStyles,
  copyStyles,
  takingStyles,
  menuStyles,
  mirrored,
];
