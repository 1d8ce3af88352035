import { isElement } from '../node-kinds.js';

/** What a person can do about the spacing, the first that can be seen: where the browser points when the form waits. */
const places = [
  '.for-form .main',
  '.suggestions button',
  '.choices button',
  '.refusal button',
  '[data-part="toolbar"] button',
  '.for-form',
];

export function findAnchor(root: ParentNode): HTMLElement | null {
  for (const place of places) {
    const found = root.querySelector<HTMLElement>(place);
    if (found?.checkVisibility()) return found;
  }
  return null;
}

const own = 'a, button, input, select, textarea, summary';

/** Whether a click is on a label of `host`, and on nothing in it that does something of its own. */
export function isOnLabel(event: Event, host: Element, labels: NodeList): boolean {
  const path = event.composedPath();
  if (path.includes(host)) return false;
  const at = path.findIndex((target) => [...labels].includes(target as Node));
  return at >= 0 && !path.slice(0, at).some((target) => isElement(target) && target.matches(own));
}
