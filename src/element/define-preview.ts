import { SpacingPreviewElement } from './spacing-preview-element.js';

/**
 * Defines the tag, unless the page already has one of that name; a copy of another version is told once.
 * @param tag a valid custom element name, for pages that want another
 */
export function definePreview(tag = 'spacing-preview'): void {
  if (typeof customElements === 'undefined') return;
  const defined = customElements.get(tag);
  if (!defined) {
    customElements.define(
      tag,
      tag === 'spacing-preview' ? SpacingPreviewElement : class extends SpacingPreviewElement {},
    );
    return;
  }
  const { version } = defined as Partial<typeof SpacingPreviewElement>;
  if (version === SpacingPreviewElement.version) return;
  console.warn(
    `<${tag}> is already defined by version ${version ?? 'unknown'}; version ${SpacingPreviewElement.version} stays unused.`,
  );
}
