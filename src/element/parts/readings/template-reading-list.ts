import { html, nothing, type TemplateResult } from 'lit';
import type { NaiveRuleName } from '../../../model/report.js';
import type { ReadingsWords } from '../../../words/readings-words.js';
import type { Words } from '../../../words/words.js';
import { isZRule, sayFactor } from '../../state/caption.js';
import type { AskedRule, Comparison } from '../../state/comparison.js';
import { findDistortion, isSame } from '../../state/distortion.js';
import type { ListedReading, ListedReadings } from '../../state/list-readings.js';

export interface ReadingListView {
  readings: ListedReadings;
  /** What the page or a person asked for. */
  asked: AskedRule;
  /** What stands in the right pane. */
  comparison: Comparison | null;
  words: Words;
  lines: ReadingsWords;
}

type Choose = (rule: NaiveRuleName | 'auto') => void;

/** Every wrong reading with who makes it and what it costs; those that change nothing are folded away. */
export function renderReadingList(view: ReadingListView, choose: Choose): TemplateResult {
  const { readings, words, lines } = view;
  const { idle, telling } = readings;
  const folded = html`
    <details class="idle">
      <summary>
        <span class="count">${lines.say('readings.idle', words.formats, { count: idle.length })}</span>
      </summary>
      ${idle.map((one) => renderReading(one, view, choose))}
    </details>
  `;
  return html`
    ${renderAuto(view, choose)} ${telling.map((one) => renderReading(one, view, choose))}
    ${idle.length > 0 ? folded : nothing}
  `;
}

/** What the files themselves lead to. */
function renderAuto({ asked, comparison, words, lines }: ReadingListView, choose: Choose): TemplateResult {
  const isChosen = asked === 'auto';
  const what =
    isChosen && comparison?.kind === 'reading'
      ? words.say(`rule.${comparison.rule}`)
      : isChosen && comparison?.kind === 'none'
        ? lines.say('readings.auto.none', words.formats)
        : '';
  return renderChoice(
    { rule: 'auto', name: lines.say('readings.auto', words.formats), cost: what, isChosen },
    lines.say('readings.auto.hint', words.formats),
    choose,
  );
}

function renderReading(
  { rule, comparison }: ListedReading,
  { asked, words, lines }: ReadingListView,
  choose: Choose,
): TemplateResult {
  const who = lines.say(`readings.who.${rule}`, words.formats);
  const name = words.say(`rule.${rule}`);
  if (comparison) {
    const cost = tellCost(comparison, words, lines);
    return renderChoice({ rule, name, cost, isChosen: asked === rule }, who, choose);
  }
  return html`
    <div class="reading">
      <span class="what">${name}</span>
      <span class="cost">${lines.say('readings.no-value', words.formats)}</span>
      <span class="who">${who}</span>
    </div>
  `;
}

interface Choice {
  rule: NaiveRuleName | 'auto';
  name: string;
  cost: string;
  isChosen: boolean;
}

function renderChoice({ rule, name, cost, isChosen }: Choice, who: string, choose: Choose): TemplateResult {
  return html`
    <button
      part="button"
      class="reading"
      type="button"
      data-closes
      data-rule=${rule}
      aria-pressed=${isChosen}
      @click=${() => choose(rule)}
    >
      <span class="what">${name}</span> <span class="cost">${cost}</span> <span class="who">${who}</span>
    </button>
  `;
}

/** The factor, and the Z or the voxel that makes it. */
function tellCost(
  { rule, spacing, stretch, isWhole, straightened, closed }: Comparison & { kind: 'reading' },
  words: Words,
  lines: ReadingsWords,
): string {
  const { formats } = words;
  if (straightened) return words.say('naive.straightened', { degrees: straightened });
  const { x, y, z } = spacing;
  if (rule === 'micrometres' && stretch.z !== null) return sayFactor(stretch.z, words);
  const lengths = isZRule(rule) ? `Z\u00a0${formats.lengths([z])}` : formats.lengths([x, y, z]);
  const distortion = findDistortion(stretch);
  if (!distortion) return formats.phrases([lengths, lines.say('readings.unconfirmed', formats)]);
  const { factor } = distortion;
  const isMisplaced = (closed !== null || isWhole) && isSame(factor);
  return formats.phrases([
    isMisplaced ? lines.say('readings.misplaced', formats) : sayFactor(factor, words),
    lengths,
  ]);
}
