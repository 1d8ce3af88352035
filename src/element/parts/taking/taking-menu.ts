import { html, nothing, type TemplateResult } from 'lit';
import type { TakingWords } from '../../../words/taking-words.js';
import type { Words } from '../../../words/words.js';
import { copyText } from '../copying/copy-text.js';
import { renderMenu } from '../menu/template-menu.js';
import { Part } from '../part.js';
import { drawStrokes } from '../toolbar/icons.js';
import type { Taken } from './take-picture.js';
import { sentenceOf, type Told } from './told.js';

const sign = 'M8 2v8M4.8 6.8 8 10l3.2-3.2M2.5 10.5v3h11v-3';
/** How long it is said that something was taken. */
const shownMilliseconds = 6000;

export interface TakingView {
  /** There is a picture to take, or numbers without one. */
  isReady: boolean;
  taking: TakingWords;
  words: Words;
}

/** Takes away what is shown: a picture, the report, a link. Each says that it was done. */
export class TakingMenu extends Part<TakingView> {
  readonly #take: () => Taken;
  #told: Told | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(take: () => Taken) {
    super('taking');
    this.#take = take;
  }

  protected override draw({ isReady, taking, words: { formats } }: TakingView): TemplateResult {
    const button = (key: ActKey, act: () => void, part = 'button') => html`
      <button part=${part} type="button" data-closes ?disabled=${!isReady} @click=${act}>
        ${taking.say(key, formats)}
      </button>
    `;
    const canCopy = typeof ClipboardItem === 'function' && Boolean(navigator.clipboard);
    const content = html`
      ${button('taking.picture', () => void this.#savePicture(), 'button save')}
      ${canCopy ? button('taking.copy-picture', () => void this.#copyPicture()) : nothing}
      ${button('taking.report', () => void this.#saveReport(), 'button save')}
      ${button('taking.copy-report', () => void this.#copyReport())}
      ${button('taking.link', () => void this.#copyLink())}
      ${this.#take().src === null ? button('taking.pack', () => void this.#savePack(taking), 'button save') : nothing}
    `;
    const icon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${drawStrokes(sign)}</svg>`;
    const label = taking.say('taking', formats);
    return html`${renderMenu({ icon, label, content })}
      <div class="taken" role="status">
        ${this.#told ? renderTold(this.#told, taking.say('taking.stop', formats)) : nothing}
      </div>`;
  }

  async #savePicture(): Promise<void> {
    this.#tell({ text: this.#say('taking.drawing') }, true);
    try {
      const { savePicture } = await import('./save.js');
      this.#tell({ text: this.#say('taking.saved', { file: await savePicture(this.#take()) }) });
    } catch (error) {
      this.#tell({ text: sentenceOf(error) ?? this.#say('taking.changed') });
    }
  }

  /** The browser is asked at once, while it still knows that a person pressed. */
  async #copyPicture(): Promise<void> {
    this.#tell({ text: this.#say('taking.drawing') }, true);
    const picture = import('./take-picture.js').then(({ takePicture }) => takePicture(this.#take()));
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      this.#tell({ text: this.#say('taking.copied.picture') });
    } catch {
      const refused = await picture.then(() => null, sentenceOf);
      this.#tell({ text: refused ?? this.#say('taking.not-copied.picture') });
    }
  }

  async #saveReport(): Promise<void> {
    const { saveReport } = await import('./save.js');
    const file = saveReport(this.#take());
    if (file !== null) this.#tell({ text: this.#say('taking.saved', { file }) });
  }

  async #copyReport(): Promise<void> {
    const { writeReport } = await import('./write-report.js');
    const { root, ...taken } = this.#take();
    const { taking } = this.view ?? {};
    const isCopied = taking !== undefined && (await copyText(writeReport(taken, taking), root));
    this.#tell({ text: this.#say(isCopied ? 'taking.copied.report' : 'taking.not-copied.report') });
  }

  async #copyLink(): Promise<void> {
    const taken = this.#take();
    if (!taken.src) {
      this.#tell({ text: this.#say('taking.no-link') });
      return;
    }
    const { linkToView } = await import('./link-to-view.js');
    const link = linkToView(taken);
    if (link === null) this.#tell({ text: this.#say('taking.no-address') });
    else if (await copyText(link, taken.root)) this.#tell({ text: this.#say('taking.copied.link') });
    else this.#tell({ text: this.#say('taking.by-hand'), byHand: link });
  }

  /** What a person opened, as a small file to be kept beside it. */
  async #savePack(taking: TakingWords): Promise<void> {
    const { savePackOf } = await import('./save-pack.js');
    await savePackOf(this.#take(), taking, (told) => this.#tell(told, told.going !== undefined));
  }

  #say(...asked: Asked): string {
    if (!this.view) return '';
    const { taking, words } = this.view;
    const [key, data] = asked;
    return data ? taking.say(key, words.formats, data) : taking.say(key, words.formats);
  }

  /** @param stays until something else is told */
  #tell(told: Told | null, stays = false): void {
    clearTimeout(this.#timer);
    this.#told = told;
    this.redraw();
    if (told && !stays && told.byHand === undefined)
      this.#timer = setTimeout(() => this.#tell(null), shownMilliseconds);
  }
}

type ActKey =
  | 'taking.picture'
  | 'taking.copy-picture'
  | 'taking.report'
  | 'taking.copy-report'
  | 'taking.link'
  | 'taking.pack';

type Asked =
  | [key: 'taking.saved', data: { file: string }]
  | [
      key:
        | 'taking.drawing'
        | 'taking.changed'
        | 'taking.copied.picture'
        | 'taking.copied.report'
        | 'taking.copied.link'
        | 'taking.not-copied.picture'
        | 'taking.not-copied.report'
        | 'taking.no-link'
        | 'taking.no-address'
        | 'taking.by-hand',
      data?: undefined,
    ];

function renderTold({ text, byHand, going }: Told, stop: string): TemplateResult {
  if (going)
    return html`<div>
      <p>${text}</p>
      <progress max="1" .value=${going.share} aria-label=${text}></progress>
      <button part="button" type="button" @click=${going.stop}>${stop}</button>
    </div>`;
  if (byHand === undefined) return html`<p>${text}</p>`;
  return html`<label>
    <span>${text}</span>
    <textarea readonly rows="3" .value=${byHand}></textarea>
  </label>`;
}
