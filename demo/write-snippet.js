/** The attributes that the builder asks for, in the order in which they are written. */
export const attributeNames = [
  'src',
  'preview',
  'poster',
  'alt',
  'view',
  'layout',
  'naive',
  'lang',
  'host',
  'loading',
];

const addresses = ['src', 'preview', 'poster'];

/**
 * The lines to put into a page, with a script or as a frame.
 * @param choices values by the names of attributes; empty ones are left out
 * @param dist address of the folder with the script, ending in `/`
 * @param height of the frame, CSS pixels
 */
export function writeSnippets(choices, dist, height) {
  const chosen = attributeNames.flatMap((name) => (choices[name] ? [[name, choices[name]]] : []));
  const attributes = chosen.map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
  const fallback = choices.src
    ? `<a href="${escape(choices.src)}">${escape(choices.alt || 'The scan')}</a>`
    : '';
  const tag = `<script type="module" src="${escape(dist)}spacing-preview.js"></script>
<spacing-preview${attributes}>${fallback}</spacing-preview>`;

  const page = new URL('embed.html', dist);
  for (const [name, value] of chosen)
    page.searchParams.set(name, addresses.includes(name) ? inFull(value) : value);
  const title = escape(choices.alt || 'A scan at its true proportions');
  const frame = `<iframe src="${escape(page.href)}" title="${title}" width="100%" height="${height}" allow="fullscreen; clipboard-write" style="border: 0"></iframe>`;
  return { tag, frame };
}

/** A frame takes relative addresses from where its own page lies, a person from where theirs does. */
function inFull(addresses) {
  return addresses
    .split(/\s+/)
    .filter(Boolean)
    .map((address) =>
      URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address,
    )
    .join(' ');
}

function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}
