import { viewOf } from '../../state/session.js';
import { linkTo, nameInLinks } from '../../state/view-link.js';
import { writeViewState } from '../../state/view-state.js';
import type { Taken } from './take-picture.js';

/** The address of the page with how the scan is looked at; `null` where there is none that leads here. */
export function linkToView({
  element,
  shown: { session },
  naive,
  morph,
  camera,
  point,
}: Taken): string | null {
  const name = nameInLinks(element);
  if (name === null) return null;
  const { layout, series, timePoint, look, shaping } = session;
  const view = viewOf(session);
  const stack = Math.max(0, session.stack ? (series?.stacks.indexOf(session.stack) ?? 0) : 0);
  const state = { view, layout, naive, morph, camera, stack, timePoint, look, shaping, point };
  return linkTo(location.href, name, writeViewState(state));
}
