/*
 * The page for frames. A script of the old kind: a frame without an origin of its own fetches it where it may not fetch
 * modules, and can say so.
 */
import { EmbedWords } from '../words/embed-words.js';
import { mayDownload } from './may-download.js';
import { parameterNames, readParameters, type Parameters } from './read-parameters.js';
import { Teller } from './tell-parent.js';

/** Beside this script. In a frame without an origin that is to be told in full: an address begins nowhere there. */
const viewer = new URL('spacing-preview.js', (document.currentScript as HTMLScriptElement).src).href;

const teller = new Teller(document.body);
let shown: HTMLElement | null = null;

show(readParameters(location.href));
window.addEventListener('hashchange', () => {
  if (location.hash.startsWith('#?')) show(readParameters(location.href));
});
document.documentElement.classList.toggle('no-downloads', !mayDownload());
import(viewer).catch(sayMissing);

function show({ attributes, refused }: Parameters): void {
  const lang = attributes.get('lang') ?? navigator.language;
  const words = new EmbedWords(lang);
  document.documentElement.lang = lang;
  const alt = attributes.get('alt') ?? '';
  document.title = alt === '' ? words.say('embed.title') : alt;
  const notes = refused.map((address) => words.refuse(address));
  showNotes(notes);
  if (refused.some(({ parameter }) => parameter === 'src')) {
    shown?.remove();
    shown = null;
    teller.tell('error', { code: 'NETWORK', message: notes.join(' ') });
    return;
  }
  const element = shown ?? document.createElement('spacing-preview');
  for (const name of parameterNames) {
    const value = attributes.get(name);
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  element.replaceChildren(...linksTo(attributes.get('src'), words));
  if (!shown) {
    teller.listen(element);
    document.body.append(element);
  }
  shown = element;
}

function showNotes(notes: readonly string[]): void {
  document.querySelectorAll('.note').forEach((note) => note.remove());
  document.body.prepend(
    ...notes.map((text) => {
      const note = document.createElement('p');
      note.className = 'note';
      note.textContent = text;
      return note;
    }),
  );
}

/** Shown until the viewer is there, and where nothing can be shown: a way to the scan, where it is one file. */
function linksTo(src: string | undefined, words: EmbedWords): Node[] {
  if (!src || src.includes(' ')) return [];
  const link = document.createElement('a');
  Object.assign(link, { href: src, target: '_blank', rel: 'noopener', textContent: words.say('embed.open') });
  return [link];
}

function sayMissing(): void {
  const words = new EmbedWords(document.documentElement.lang);
  const isSandboxed = window.origin === 'null';
  const message = words.say(isSandboxed ? 'embed.no-viewer-in-sandbox' : 'embed.no-viewer');
  showNotes([message]);
  teller.tell('error', { code: 'NETWORK', message });
}
