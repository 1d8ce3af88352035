import { html, nothing, type TemplateResult } from 'lit';
import type { StackReport } from '../../../model/report.js';
import type { Words } from '../../../words/words.js';
import { listSpacing, type Supplier } from '../../state/caption.js';
import { writeRecord, writeSpacing } from '../../state/record.js';
import { renderLengths } from '../panes/template-lengths.js';
import { Part } from '../part.js';
import { copyText } from './copy-text.js';
import { isNode, isShadowRoot } from '../../node-kinds.js';

/** How long a confirmation stands. */
const shownMilliseconds = 4000;

export interface CopyView {
  report: StackReport;
  supplier: Supplier;
  words: Words;
}

/** The numbers to be copied, as a form takes them and as a sentence for a record, each with a quiet confirmation. */
export class CopyButtons extends Part<CopyView> {
  #isCopied = false;
  /** What the browser would not copy, to be copied by hand. */
  #refused: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super('copy');
  }

  protected override draw({ report, supplier, words }: CopyView): TemplateResult {
    const button = (key: 'copy.spacing' | 'copy.record', write: () => string) => html`
      <button part="button" type="button" @click=${(event: Event) => void this.#copy(write(), event)}>
        ${words.say(key)}
      </button>
    `;
    return html`
      <div class="copy" role="group" aria-label=${words.say('copy.label')}>
        <span class="copies">${renderLengths(words.formats.lengths(listSpacing(report)))}</span>
        ${button('copy.spacing', () => writeSpacing(report, words))}
        ${button('copy.record', () => writeRecord(report, supplier, words))}
        <span class="copied" role="status">${this.#isCopied ? words.say('copy.done') : nothing}</span>
        ${this.#refused === null ? nothing : renderByHand(this.#refused, words)}
      </div>
    `;
  }

  async #copy(text: string, { currentTarget }: Event): Promise<void> {
    const root = isNode(currentTarget) ? currentTarget.getRootNode() : null;
    this.#tell(isShadowRoot(root) && (await copyText(text, root)), text);
    if (this.#refused !== null && isShadowRoot(root))
      root.querySelector<HTMLTextAreaElement>('.by-copy')?.select();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(false, this.#refused), shownMilliseconds);
  }

  #tell(isCopied: boolean, text: string | null): void {
    this.#isCopied = isCopied;
    this.#refused = isCopied ? null : text;
    this.redraw();
  }
}

function renderByHand(text: string, words: Words): TemplateResult {
  return html`
    <label class="refused-copy">
      <span>${words.say('copy.by-hand')}</span>
      <textarea class="by-copy" readonly rows="3" .value=${text}></textarea>
    </label>
  `;
}
