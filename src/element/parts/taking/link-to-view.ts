import { viewOf } from '../../state/session.js';
import { linkTo, nameInLinks } from '../../state/view-link.js';
import { writeViewState } from '../../state/view-state.js';
import type { Taken } from './take-picture.js';

/** The address of the page with how the scan is looked at; `null` where there is none that leads here. */
export function linkToView({ element, shown: { session }, naive, morph, camera }: Taken): string | null {
  const name = nameInLinks(element);
  const { layout } = session;
  const view = viewOf(session);
  return name === null
    ? null
    : linkTo(location.href, name, writeViewState({ view, layout, naive, morph, camera }));
}
