export { supplySpacing } from '../infer/supply-spacing.js';
