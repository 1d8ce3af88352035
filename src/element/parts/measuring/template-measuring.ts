import { html, nothing, type TemplateResult } from 'lit';
import type { Spacing } from '../../../model/report.js';
import type { MeasuringWords } from '../../../words/measuring-words.js';
import type { Line, Words } from '../../../words/words.js';
import type { Cause, Verdict } from './caliper.js';

/** What a person can measure, and how many points it takes. */
export const kinds = { ruler: 2, angle: 3 } as const;
export type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as readonly Kind[];

export interface MeasuringListView {
  chosen: Kind | null;
  /** Whether boxes with a scale are shown; `null` where there are none to show. */
  isTicked: boolean | null;
  lines: MeasuringWords;
  words: Words;
}

/** What is to be chosen from in the menu. */
export function renderList(
  { chosen, isTicked, lines, words: { formats } }: MeasuringListView,
  choose: (kind: Kind) => void,
  tick: () => void,
): TemplateResult[] {
  const renderChoice = (isChosen: boolean, name: string, act: () => void) => html`
    <button part="button" type="button" data-closes aria-pressed=${isChosen} @click=${act}>${name}</button>
  `;
  const tools = kindNames.map((kind) =>
    renderChoice(kind === chosen, lines.say(`measuring.${kind}`, formats), () => choose(kind)),
  );
  if (isTicked === null) return tools;
  return [...tools, renderChoice(isTicked, lines.say('ticks.box', formats), tick)];
}

export interface MeasuringPanelView {
  kind: Kind;
  /** How many points are set. */
  set: number;
  /** What is measured, once all are; else empty. */
  told: string;
  /** What is typed as the known length; `null` where there is nothing to hold it against. */
  typed: string | null;
  /** What that says: a verdict with how closely ends can be set, mm, or why it is no length. */
  verdict: { is: Verdict; doubt: number } | Line | null;
  lines: MeasuringWords;
  words: Words;
}

export interface MeasuringPanelActs {
  type(text: string): void;
  supply(spacing: Spacing): void;
  putAway(): void;
}

export interface TicksView {
  /** How large the boxes are; empty while that is not known. */
  told: string;
  lines: MeasuringWords;
  words: Words;
}

/** What is told of boxes with a scale. */
export function renderTicks({ told, lines, words }: TicksView, putAway: () => void): TemplateResult {
  return html`
    <section class="measuring ticked" aria-label=${lines.say('ticks.box', words.formats)}>
      <div class="measured"><p class="reads" role="status">${told}</p></div>
      <button part="button" type="button" @click=${putAway}>
        ${lines.say('measuring.close', words.formats)}
      </button>
    </section>
  `;
}

/** What is measured, what to do next, and the field of a known length. */
export function renderPanel(view: MeasuringPanelView, acts: MeasuringPanelActs): TemplateResult {
  const { kind, set, told, typed, lines, words } = view;
  const { formats } = words;
  const wanted = kinds[kind];
  const next =
    set === wanted
      ? lines.say('measuring.move', formats)
      : lines.say(set === 0 ? `measuring.press.${wanted}` : 'measuring.next', formats);
  return html`
    <section class="measuring" aria-label=${lines.say(`measuring.${kind}`, formats)}>
      <div class="measured">
        <p class="reads" role="status">${told}</p>
        <p class="quiet">${next}</p>
      </div>
      ${typed === null ? nothing : renderCaliper(typed, view, acts)}
      <button part="button" type="button" @click=${() => acts.putAway()}>
        ${lines.say('measuring.close', formats)}
      </button>
    </section>
  `;
}

function renderCaliper(
  typed: string,
  { verdict, lines, words }: MeasuringPanelView,
  acts: MeasuringPanelActs,
): TemplateResult {
  const isProblem = verdict !== null && !('is' in verdict);
  return html`
    <div class="caliper">
      <label>
        <span>${lines.say('caliper.label', words.formats)}</span>
        <span class="known">
          <input
            inputmode="decimal"
            autocomplete="off"
            spellcheck="false"
            .value=${typed}
            aria-invalid=${isProblem ? 'true' : 'false'}
            @input=${(event: Event) => acts.type((event.currentTarget as HTMLInputElement).value)}
          />
          mm
        </span>
      </label>
      <div class="explained" role="status">
        ${
          verdict === null
            ? nothing
            : isProblem
              ? html`<p class="problem">${words.tell(verdict)}</p>`
              : renderVerdict(verdict.is, verdict.doubt, lines, words, acts)
        }
      </div>
    </div>
  `;
}

function renderVerdict(
  verdict: Verdict,
  doubt: number,
  lines: MeasuringWords,
  words: Words,
  acts: MeasuringPanelActs,
): TemplateResult | TemplateResult[] {
  const { formats } = words;
  if (verdict.kind === 'agrees') return html`<p>${lines.say('caliper.agrees', formats, { doubt })}</p>`;
  const { kind, causes } = verdict;
  if (causes.length === 0) return html`<p>${lines.say('caliper.none', formats)}</p>`;
  const told = causes.map((cause) => renderCause(cause, kind === 'tells-z', lines, words, acts));
  const isOpen = causes.length > 1 && !causes[0]?.rule;
  return [...told, ...(isOpen ? [html`<p class="quiet">${lines.say('caliper.several', formats)}</p>`] : [])];
}

function renderCause(
  { axes, factor, now, then, off: doubt, rule, spacing }: Cause,
  isOpen: boolean,
  lines: MeasuringWords,
  words: Words,
  acts: MeasuringPanelActs,
): TemplateResult {
  const { formats } = words;
  const other = { axes, now, then, doubt };
  const told =
    axes.length > 1
      ? lines.say('caliper.plane', formats, { factor })
      : lines.say(isOpen ? 'caliper.z' : 'caliper.axis', formats, other);
  const known = rule && lines.say('caliper.known', formats, { rule: words.say(`rule.${rule}`) });
  return html`
    <div class="cause">
      <p>${known ? formats.sentences([told, known]) : told}</p>
      ${
        spacing === null
          ? nothing
          : html`<button part="button" type="button" @click=${() => acts.supply(spacing)}>
              ${lines.say('caliper.use', formats, other)}
            </button>`
      }
    </div>
  `;
}
