export { definePreview } from './element/define-preview.js';
export { SpacingPreviewElement } from './element/spacing-preview-element.js';
export type { Comparison } from './element/comparison.js';
export type * from './spacing/report.js';
