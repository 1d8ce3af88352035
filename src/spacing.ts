export { inferSpacing } from './infer/infer-spacing.js';
export type * from './model/report.js';
