import { html, type TemplateResult } from 'lit';

/** An unknown axis is hatched, so that its question mark is not read as a slip; what stands in brackets stays together. */
export function renderLengths(numbers: string): (string | TemplateResult)[] {
  return numbers.split(/(?=\?)|(?<=\?)|(?=[(（])/).map((text) => {
    if (text === '?') return html`<span class="unknown">${text}</span>`;
    return /^[(（]/.test(text) ? html`<span class="together">${text}</span>` : text;
  });
}
