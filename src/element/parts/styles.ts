import { cover } from './cover/styles-cover.js';
import { marks } from './panes/styles-marks.js';
import { panes } from './panes/styles-panes.js';
import { skeleton } from './skeleton/styles-skeleton.js';
import { report } from './table/styles-report.js';

/** Those of the parts that are there from the start. */
export const styles = [skeleton, panes, marks, cover, report];
