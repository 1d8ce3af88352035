/**
 * The tag as a panel of Universal Viewer has it: it fills the panel, scrolls within it, and tells it when it is there.
 * @param hooks what the panel does when all is shown, and, with a sentence, when nothing can be
 */
export function createPreview({ title, loaded, failed }) {
  const preview = document.createElement('spacing-preview');
  // What the panel's `src` is decided by; the engine waits for nothing else.
  preview.setAttribute('loading', 'eager');
  if (title) preview.setAttribute('alt', title);
  Object.assign(preview.style, {
    display: 'block',
    overflow: 'auto',
    boxSizing: 'border-box',
    padding: '0.5rem',
  });
  preview.addEventListener('load', () => loaded());
  preview.addEventListener('error', ({ detail }) => failed(detail?.message ?? ''));
  return preview;
}
