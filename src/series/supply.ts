export type { JudgedStack } from '../infer/infer-stack.js';
export { supplySpacing } from '../infer/supply-spacing.js';
export { mapReport, type Judged } from '../infer/witnesses/judgement.js';
