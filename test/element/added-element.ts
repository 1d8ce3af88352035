import '../../src/spacing-preview.js';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';

/** A `<spacing-preview>` in the page, 600 CSS pixels wide. */
export function addElement(attributes: Record<string, string> = {}): SpacingPreviewElement {
  const element = document.createElement('spacing-preview');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.style.width = '600px';
  document.body.append(element);
  return element;
}

export function removeElements(): void {
  document.querySelectorAll('spacing-preview').forEach((element) => element.remove());
}

/** The next event of a type. */
export function next<T = unknown>(element: EventTarget, type: string): Promise<CustomEvent<T>> {
  return new Promise((resolve) => {
    element.addEventListener(type, (event) => resolve(event as CustomEvent<T>), { once: true });
  });
}

/** What a part shows, with every kind of space read as an ordinary one. */
export function words(element: SpacingPreviewElement, selector: string): string {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  return (found?.innerText ?? '').replace(/\s+/g, ' ').trim();
}

/** Gives the element something to read, and settles when it is shown. */
export async function show(element: SpacingPreviewElement, files: Iterable<File>): Promise<void> {
  const loaded = next(element, 'load');
  element.files = files;
  await loaded;
}

/** Settles when nothing is on its way any more. */
export async function untilReady(element: SpacingPreviewElement): Promise<void> {
  await element.updateComplete;
  while (element.matches(':state(loading)')) await new Promise(requestAnimationFrame);
  await element.updateComplete;
}
