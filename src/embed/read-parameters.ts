/**
 * Attributes of the tag that the address of the frame can give, under the same names. `data-x` and its like name fields
 * of the tag's own page, and there are none here.
 */
export const parameterNames = [
  ...['src', 'preview', 'poster', 'alt', 'spacing', 'naive', 'view', 'layout', 'lang', 'host'],
  ...['loading', 'credentials', 'memory-budget', 'name', 'required', 'disabled'],
] as const;

export type ParameterName = (typeof parameterNames)[number];

/** Those that hold addresses; `src` may hold several, apart by white space. */
const addresses: readonly string[] = ['src', 'preview', 'poster'];
/** Those whose being there says all, as in HTML. */
const switches: readonly string[] = ['required', 'disabled'];

export interface Parameters {
  attributes: ReadonlyMap<ParameterName, string>;
  /** Addresses that are none of the web, as far as they hold no secret. */
  refused: readonly { parameter: ParameterName; given: string }[];
}

/**
 * What the address of a frame asks for: its query, and what follows `#?`, as Universal Viewer has it, which goes first.
 * Of a parameter that comes twice the first counts; unknown ones are left out.
 * @param address of the page; its own directory is what relative addresses start from
 */
export function readParameters(address: string): Parameters {
  const { search, hash } = new URL(address);
  const given = [hash.startsWith('#?') ? hash.slice(1) : '', search].map((text) => new URLSearchParams(text));
  const attributes = new Map<ParameterName, string>();
  const refused: { parameter: ParameterName; given: string }[] = [];
  for (const name of parameterNames) {
    const value = given.map((one) => one.get(name)).find((one) => one !== null);
    if (value === undefined || (switches.includes(name) && /^(false|0)$/i.test(value))) continue;
    if (!addresses.includes(name)) attributes.set(name, value);
    else {
      const parts = value.split(/\s+/).filter(Boolean);
      const resolved = parts.map((part) => webAddress(part, address));
      const wrong = parts.find((_, index) => resolved[index] === null);
      if (wrong !== undefined) refused.push({ parameter: name, given: withoutSecrets(wrong) });
      else if (parts.length > 0) attributes.set(name, resolved.join(' '));
    }
  }
  return { attributes, refused };
}

/** The whole address of a web page or file; `null` for any other. */
function webAddress(text: string, base: string): string | null {
  try {
    const { protocol, href } = new URL(text, base);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** How an address begins: what follows may hold a password or a token. */
function withoutSecrets(text: string): string {
  const scheme = /^\s*([a-z][a-z\d+.-]*:)/i.exec(text)?.[1];
  return scheme ? `${scheme.toLowerCase()}…` : (text.split(/[?#@]/)[0] ?? '');
}
