import { readViewState, type ViewState } from './view-state.js';

/**
 * The name under which a link tells of an element: its `id`, or `spacing-preview` of the first without one in its tree;
 * `null` where no link can tell which is meant.
 */
export function nameInLinks(element: Element): string | null {
  if (element.id) return element.id;
  const root = element.getRootNode() as ParentNode;
  const first = root.querySelector(`${element.localName}:not([id])`);
  return first === element ? 'spacing-preview' : null;
}

/** What the fragment of an address says of the element of a name; `null` where nothing. */
export function findInFragment(fragment: string, name: string): Partial<ViewState> | null {
  const said = partsOf(fragment).find((part) => part.startsWith(`${encodeURIComponent(name)}=`));
  if (said === undefined) return null;
  try {
    return readViewState(decodeURIComponent(said.slice(said.indexOf('=') + 1)));
  } catch {
    return null;
  }
}

/**
 * The address of the page with what its fragment is to say of the element of a name; all else in it stays. `null` where
 * the page has no address that could be opened elsewhere.
 */
export function linkTo(address: string, name: string, state: string): string | null {
  if (!/^(https?|file):/.test(address)) return null;
  const url = new URL(address);
  const own = `${encodeURIComponent(name)}=`;
  const others = partsOf(url.hash).filter((part) => !part.startsWith(own));
  url.hash = [...others, `${own}${state}`].join('&');
  return url.href;
}

function partsOf(fragment: string): string[] {
  return fragment.replace(/^#/, '').split('&').filter(Boolean);
}
