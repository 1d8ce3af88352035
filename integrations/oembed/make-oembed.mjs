import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const usage = `node make-oembed.mjs --embed URL --at URL --out FOLDER --name NAME [--width 800] [--height 480] PARAMETER=VALUE…

--embed   where embed.html lies
--at      where the folder that is written will lie
--name    of the two files that are written: NAME.html and NAME.oembed.json
PARAMETER src, preview, alt, view … as embed.html takes them; src is needed`;

/** Characters that mean something in HTML, as text. */
export function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * The page of one item and its oEmbed of type `rich` (oembed.com, 2.3.4.4), as texts.
 * @param embed address of embed.html
 * @param json address at which the JSON will lie
 * @param parameters of embed.html, by their names; `src` relative to where the item's page lies
 */
export function makeOembed({ embed, json, parameters, width, height }) {
  const title = parameters.alt || 'A scan at its true proportions';
  const address = new URL(embed);
  for (const [name, value] of Object.entries(parameters)) {
    const isAddress = ['src', 'preview', 'poster'].includes(name);
    address.searchParams.set(name, isAddress ? resolveAll(value, json) : value);
  }
  const frame = `<iframe src="${escapeHtml(address.href)}" title="${escapeHtml(title)}" width="${width}" height="${height}" allow="fullscreen; clipboard-write" style="border:0;max-width:100%"></iframe>`;
  const said = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'spacing-preview',
    html: frame,
    width,
    height,
  };
  const page = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)}</title>
    <link rel="alternate" type="application/json+oembed" href="${escapeHtml(json)}" title="${escapeHtml(title)}" />
  </head>
  <body>
    ${frame}
  </body>
</html>
`;
  return { page, oembed: `${JSON.stringify(said, null, 2)}\n` };
}

/** One or several addresses, in full. */
function resolveAll(text, base) {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => new URL(part, base).href)
    .join(' ');
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      embed: { type: 'string' },
      at: { type: 'string' },
      out: { type: 'string' },
      name: { type: 'string' },
      width: { type: 'string', default: '800' },
      height: { type: 'string', default: '480' },
    },
  });
  const { embed, at, out, name } = values;
  const [width, height] = [Number(values.width), Number(values.height)];
  const parameters = Object.fromEntries(positionals.map(splitOnce));
  const missing = [embed, at].some((address) => !/^https?:\/\//.test(address ?? ''));
  if (missing || !out || !name || /[/\\]/.test(name) || !parameters.src || !(width > 0 && height > 0))
    throw new Error(usage);
  const folder = at.endsWith('/') ? at : `${at}/`;
  const json = new URL(`${encodeURIComponent(name)}.oembed.json`, folder).href;
  const { page, oembed } = makeOembed({ embed, json, parameters, width, height });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${name}.html`), page);
  writeFileSync(join(out, `${name}.oembed.json`), oembed);
}

function splitOnce(text) {
  const at = text.indexOf('=');
  return at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, ''];
}

if (process.argv[1] === import.meta.filename) {
  try {
    main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
