import { definePreview } from './element/define-preview.js';
import type { SpacingPreviewElement } from './element/spacing-preview-element.js';

export * from './index.js';

declare global {
  interface HTMLElementTagNameMap {
    'spacing-preview': SpacingPreviewElement;
  }
}

definePreview();
