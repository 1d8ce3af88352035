import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Spacing, SpacingReport } from '../../model/report.js';
import { adoptAround } from '../../view/stage/own-sheets.js';
import { loadFormWords, type FormWords } from '../../words/form-words.js';
import type { Formats, Language } from '../../words/formats.js';
import { chooseLanguage, WORDLESS } from '../../words/languages.js';
import type { Words } from '../../words/words.js';
import { partOf } from '../parts/part.js';
import type { Shown } from '../parts/shown.js';
import { findLanguage } from '../state/closest-language.js';
import { remember } from '../state/remember.js';
import { findAnchor, isOnLabel } from './anchor.js';
import { BoundFields } from './bound-fields.js';
import { compareTyped, type FieldRemark, type FieldTexts } from './compare-typed.js';
import { findComplaint, isAnswered, type Complaint } from './complaint.js';
import { formStyles } from './styles-form.js';
import { listEntries, readState, writeState } from './submission.js';
import { lacks, nameButton, tellSent } from './tell-form.js';
import { tellRemark } from './tell-remarks.js';
import { renderForm, type FormView, type ToldRemark } from './template-form.js';

export interface FormActs {
  /** A person stands for a spacing (mm). */
  supply(spacing: Spacing): void;
  /** The browser brings back what a person had said. */
  restore(spacing: Spacing): void;
}

export interface FormHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly name: string;
  readonly required: boolean;
}

/** What can be changed only while the element is enabled. */
const changing = ['.choices', '[data-part="stacks"]', '[data-part="entry"]', '[data-part="form"]'];

/** The element's value and validity in a form, the fields that the page has of its own, and the press that confirms. */
export class FormParts implements ReactiveController {
  readonly #host: FormHost;
  readonly #internals: ElementInternals;
  readonly #acts: FormActs;
  readonly #part = partOf('form', renderForm);
  readonly #fields: BoundFields;
  readonly #compare = remember(compareFields);
  readonly #tell = remember(tellRemarks);
  #words: FormWords | null = null;
  #language: Language | null = null;
  #report: SpacingReport | null = null;
  #formats: Formats | null = null;
  #isAnswered = false;
  #sent = '';
  #complained = '';
  #anchor: HTMLElement | null = null;
  /** Where clicks are heard: the element may have gone to another document by the time it leaves this one. */
  #page = document;
  #restored: unknown = null;

  constructor(host: FormHost, internals: ElementInternals, acts: FormActs) {
    this.#host = host;
    this.#internals = internals;
    this.#acts = acts;
    this.#fields = new BoundFields(host);
    internals.role = 'group';
    adoptAround(host.renderRoot, formStyles.cssText);
    host.addController(this);
  }

  hostConnected(): void {
    this.#fields.listen();
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    this.#fields.stop();
    this.#page.removeEventListener('click', this.#onClick);
  }

  /** Fetches the words of the language around the element, unless they are there; without any, the form waits. */
  async speak(): Promise<void> {
    const language = chooseLanguage(findLanguage(this.#host));
    if (this.#language === language) return;
    this.#language = language;
    try {
      const words = await loadFormWords(language);
      if (this.#language === language) this.#words = words;
    } catch {
      this.#language = null;
      return;
    }
    this.#host.requestUpdate();
  }

  /** @param restored what the browser kept of a person's word; it counts once its stack is read again */
  show(shown: Shown, isDisabled: boolean, restored: unknown): void {
    const { session, report, words } = shown;
    const { renderRoot, required, name } = this.#host;
    void this.speak();
    this.#report = session.stack && report;
    this.#formats = words.formats;
    this.#isAnswered = this.#report !== null && isAnswered(session);
    const complaint = name || required ? findComplaint(shown, required) : null;
    this.#part.show(renderRoot, this.#describe(words, complaint));
    for (const place of changing) renderRoot.querySelector(place)?.toggleAttribute('inert', isDisabled);
    this.#send(words);
    this.#complain(complaint, words);
    this.#restore(restored);
  }

  #describe(words: Words, complaint: Complaint | null): FormView | null {
    const form = this.#words;
    if (!form) return null;
    const report = this.#report;
    const title = form.say('form.title', words.formats);
    if (!report) return { title, remarks: nothingTold, told: '', button: null, press: this.#press };
    const { texts } = this.#fields;
    const remarks = this.#compare(texts, report);
    const canFill = lacks(texts, remarks, report) && this.#fields.canFill;
    const formCase = { report, name: this.#host.name, complaint, isAnswered: this.#isAnswered, canFill };
    return {
      title,
      remarks: this.#tell(remarks, form, words),
      told: tellSent(formCase, form, words),
      button: nameButton(formCase, form, words),
      press: this.#press,
    };
  }

  #send({ formats }: Words): void {
    const { name } = this.#host;
    const report = this.#report;
    const entries = name && report ? listEntries(name, report, formats) : [];
    const state = report && this.#isAnswered ? writeState(report) : '';
    const sent = JSON.stringify([entries, state]);
    if (sent === this.#sent) return;
    this.#sent = sent;
    const data = new FormData();
    for (const [key, value] of entries) data.append(key, value);
    this.#internals.setFormValue(entries.length > 0 ? data : null, state);
  }

  #complain(complaint: Complaint | null, words: Words): void {
    const told = complaint ? this.#tellComplaint(complaint, words) || WORDLESS : '';
    const anchor = complaint && findAnchor(this.#host.renderRoot);
    if (told === this.#complained && anchor === this.#anchor) return;
    this.#complained = told;
    this.#anchor = anchor;
    this.#internals.setValidity(told ? { customError: true } : {}, told, anchor ?? undefined);
  }

  #tellComplaint(complaint: Complaint, words: Words): string {
    if (complaint.kind === 'problem') return words.describe(complaint.problem);
    return this.#words?.say(`form.${complaint.kind}`, words.formats) ?? '';
  }

  #restore(restored: unknown): void {
    const report = this.#report;
    if (!report || restored === this.#restored) return;
    this.#restored = restored;
    const spacing = readState(restored, report);
    // Not while the element is being drawn.
    if (spacing && !this.#isAnswered) queueMicrotask(() => this.#acts.restore(spacing));
  }

  readonly #press = () => {
    const [report, formats] = [this.#report, this.#formats];
    if (!report || !formats) return;
    this.#fields.fill(report.spacing, formats);
    if (!this.#isAnswered) this.#acts.supply(report.spacing);
  };

  readonly #onClick = (event: Event) => {
    if (isOnLabel(event, this.#host, this.#internals.labels)) findAnchor(this.#host.renderRoot)?.focus();
  };
}

const nothingTold: readonly ToldRemark[] = [];

function compareFields(texts: FieldTexts | null, report: SpacingReport): FieldRemark[] {
  return texts ? compareTyped(texts, report) : [];
}

function tellRemarks(remarks: readonly FieldRemark[], form: FormWords, words: Words): ToldRemark[] {
  return remarks.map((remark) => ({
    text: tellRemark(remark, form, words),
    isWarning: remark.code !== 'agrees' && !(remark.code === 'differs' && remark.is === null),
  }));
}
