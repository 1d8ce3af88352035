import type { Camera } from '../../view/camera/camera.js';
import type { LookName } from '../../view/rays/look-names.js';
import type { Shaping } from '../../view/shaping/shaping.js';
import type { LayoutName } from '../../view/stage/layouts.js';
import type { PaneStage } from '../../view/stage/pane-stage.js';
import type { JudgedStack } from '../../series/supply.js';
import type { Session } from './session.js';
import { findInFragment, nameInLinks } from './view-link.js';
import type { ViewState } from './view-state.js';
import type { View } from './view.js';

/** What a link can change of an element. */
export interface Linked extends Element {
  view: View;
  layout: LayoutName;
  naive: string;
  morph: number;
  setCamera(camera: Partial<Camera>): void;
}

/** What it can change of what is shown, once that is there. */
export interface LinkedActs {
  take(): { shown: { session: Session } };
  stage(): PaneStage | null;
  chooseStack(stack: JudgedStack): void;
  chooseTimePoint(timePoint: number): void;
  chooseLook(look: LookName | null): void;
  shape(shaping: Shaping): void;
}

/** What each element was told last: what a person chose since stands while the rest of an address changes. */
const followed = new WeakMap<Element, string>();

/** Looks at a scan as the fragment of the page's address asks for, as far as it does. */
export function followLink(element: Linked, fragment: string, acts: LinkedActs): void {
  const name = nameInLinks(element);
  const state = name === null ? null : findInFragment(fragment, name);
  const told = JSON.stringify(state);
  if (!state || followed.get(element) === told) return;
  followed.set(element, told);
  const { camera, stack, timePoint, look, shaping, point, ...rest } = state;
  Object.assign(element, rest);
  if (camera) element.setCamera(camera);
  const isCurrent = () => followed.get(element) === told;
  void followInto(element, { stack, timePoint, look, shaping, point }, acts, isCurrent);
}

type Within = { [Name in 'stack' | 'timePoint' | 'look' | 'shaping' | 'point']: ViewState[Name] | undefined };

/** One after the other: another stack has time points of its own, and each has to be there to be shaped. */
async function followInto(
  element: Linked,
  { stack, timePoint, look, shaping, point }: Within,
  acts: LinkedActs,
  isCurrent: () => boolean,
): Promise<void> {
  const now = () => acts.take().shown.session;
  const isThere = async () => {
    if (!now().loaded || now().step !== 'ready') await heard(element);
    return isCurrent();
  };
  if ([stack, timePoint, look, shaping, point].every((asked) => asked === undefined)) return;
  if (!(await isThere())) return;
  const meant = stack === undefined ? undefined : now().series?.stacks[stack];
  if (meant && meant !== now().stack) {
    acts.chooseStack(meant);
    if (!(await isThere())) return;
  }
  const { report } = now().stack ?? {};
  if (timePoint !== undefined && report && timePoint < report.phases) acts.chooseTimePoint(timePoint);
  if (look) acts.chooseLook(look);
  if (shaping) acts.shape(shaping);
  if (point) acts.stage()?.cuts?.goTo(point);
}

/** Settles with the end of the run that brings a series. */
function heard(element: Element): Promise<unknown> {
  return new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
}
