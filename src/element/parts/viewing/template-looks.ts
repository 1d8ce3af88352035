import { html, svg, type TemplateResult } from 'lit';
import { lookNames, type LookName } from '../../../view/rays/look-names.js';
import type { LookWords } from '../../../words/look-words.js';
import type { Words } from '../../../words/words.js';
import type { Shaper } from '../shaping/shaping-part.js';
import { renderMenu } from '../menu/template-menu.js';
import { drawStrokes } from '../toolbar/icons.js';

export interface LooksView {
  /** What a person chose; `null` where it follows the data. */
  chosen: LookName | null;
  /** What fits the data. */
  fitting: LookName | null;
  said: LookWords;
  /** What else the specimen is shaped by, and whether it is; empty where nothing turns. */
  shapers: readonly (readonly [Shaper, isOn: boolean])[];
  words: Words;
}

/** A ball, half of it in the shade. */
const sign = svg`${drawStrokes('M2 8a6 6 0 1 1 12 0 6 6 0 1 1-12 0M8 2a6 6 0 0 1 0 12M8 5a3 3 0 0 1 0 6')}`;

/** The looks to choose from, in a menu of the toolbar. */
export function renderLooks(
  { chosen, fitting, said, shapers, words: { formats } }: LooksView,
  choose: (look: LookName | null) => void,
  shape: (shaper: Shaper) => void,
): TemplateResult {
  const renderButton = (isOn: boolean, name: string, act: () => void) => html`
    <button part="button" type="button" data-closes aria-pressed=${isOn} @click=${act}>${name}</button>
  `;
  const renderChoice = (look: LookName | null, name: string) =>
    renderButton(look === chosen, name, () => choose(look));
  const nameOf = (look: LookName) => said.say(`look.${look}`, formats);
  const content = [
    ...(fitting ? [renderChoice(null, said.say('look.auto', formats, { name: nameOf(fitting) }))] : []),
    ...lookNames.map((look) => renderChoice(look, nameOf(look))),
    ...(shapers.length > 0 ? [html`<hr />`] : []),
    ...shapers.map(([shaper, isOn]) => renderButton(isOn, said.say(shaper, formats), () => shape(shaper))),
  ];
  const icon = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${sign}</svg>`;
  return renderMenu({ icon, label: said.say('look', formats), content });
}
