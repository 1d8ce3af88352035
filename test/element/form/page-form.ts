import '../../../src/spacing-preview.js';
import type { SpacingPreviewElement } from '../../../src/element/spacing-preview-element.js';
import { loadFormWords } from '../../../src/words/form-words.js';
import { Formats } from '../../../src/words/formats.js';

const words = await loadFormWords('en');
const formats = new Formats('en');

/** What a form says under a key in English, with every kind of space read as an ordinary one. */
export function sayForm(key: Parameters<typeof words.say>[0], data?: object): string {
  return (words.say as (...asked: unknown[]) => string).call(words, key, formats, data).replace(/\s+/g, ' ');
}

/** A form in the page with an element in it, and what else the page has there. */
export function addForm(inside: string): { form: HTMLFormElement; element: SpacingPreviewElement } {
  const form = document.createElement('form');
  form.innerHTML = inside;
  document.body.append(form);
  const element = form.querySelector('spacing-preview');
  if (!element) throw new Error('there is no element in the form');
  return { form, element };
}

export function removeForms(): void {
  document.querySelectorAll('form, iframe, label').forEach((element) => element.remove());
}

export function field(id: string): HTMLInputElement {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`there is no field ${id}`);
  return found;
}

export function buttonOf(element: SpacingPreviewElement, text: string): HTMLButtonElement | undefined {
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  return buttons.find(
    (button) => button.checkVisibility() && button.innerText.replace(/\s+/g, ' ').includes(text),
  );
}

export async function press(element: SpacingPreviewElement, text: string): Promise<void> {
  const button = buttonOf(element, text);
  if (!button) throw new Error(`there is no button “${text}”`);
  button.click();
  await element.updateComplete;
}

/** Drops files on an element as a person does. */
export async function drop(element: SpacingPreviewElement, files: readonly File[]): Promise<void> {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  element.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }));
  await loaded;
  await element.updateComplete;
}

/** The entries a form would send now. */
export const entriesOf = (form: HTMLFormElement) => [...new FormData(form)];

/** Settles once `isSo` is. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}
