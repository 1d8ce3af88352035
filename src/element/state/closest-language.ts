import { isShadowRoot } from '../node-kinds.js';

/** Everyone who is told of changes of language below a root. */
const listeners = new WeakMap<Node, Set<() => void>>();

/** The language of the closest ancestor that has one, the element itself first, across shadow roots; `null` without any. */
export function findLanguage(element: Element): string | null {
  const speaking = element.closest('[lang]');
  if (speaking) return speaking.getAttribute('lang');
  const root = element.getRootNode();
  return isShadowRoot(root) ? findLanguage(root.host) : null;
}

/** Calls `listener` whenever a `lang` changes that the element may stand under. Returns what stops that. */
export function watchLanguage(element: Element, listener: () => void): () => void {
  const stops = rootsAround(element).map((root) => listen(root, listener));
  return () => stops.forEach((stop) => stop());
}

function rootsAround(element: Element): Node[] {
  const root = element.getRootNode();
  return isShadowRoot(root) ? [root, ...rootsAround(root.host)] : [root];
}

/** All elements under one root share one observer, which goes with the last of them. */
function listen(root: Node, listener: () => void): () => void {
  const known = listeners.get(root) ?? observe(root);
  known.add(listener);
  return () => known.delete(listener);
}

function observe(root: Node): Set<() => void> {
  const told = new Set<() => void>();
  listeners.set(root, told);
  const observer = new MutationObserver(() => {
    if (told.size > 0) {
      for (const listener of told) listener();
      return;
    }
    observer.disconnect();
    listeners.delete(root);
  });
  observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  return told;
}
