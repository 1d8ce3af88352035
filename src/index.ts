export { definePreview } from './element/define-preview.js';
export { SpacingPreviewElement } from './element/spacing-preview-element.js';
export type { Comparison } from './element/state/comparison.js';
export type * from './model/report.js';
