/**
 * Characters that move the cursor, turn the direction of text, or cannot be seen; halves of pairs as well. Selectors of
 * how a character is drawn are left with it: no emoji and no rare Chinese character is written without.
 */
const unseen =
  /(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Longer names are cut in their middle: what tells them apart stands at either end. */
const LONGEST = 120;
/** More marks on one character would run over the lines above and below. */
const stacked = /(\p{M}{4})\p{M}+/gu;

/** What files say of themselves, as a person can read it: the texts among `data`, however deep they lie. */
export function makeLegible<Data>(data: Data): Data {
  if (typeof data === 'string') return cut(showUnseen(data)) as Data;
  if (Array.isArray(data)) return data.map((one: unknown) => makeLegible(one)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, makeLegible(value)])) as Data;
}

/** The whole text, with what nobody would see written out as JSON writes it: `\u202e`. */
export function showUnseen(text: string): string {
  return text.replace(unseen, escapeUnits).replace(stacked, '$1…');
}

/** JSON that says the same, in which no character moves a cursor, turns the direction of text or is not seen. */
export function escapeJson(json: string): string {
  return json.replace(unseen, (sign) => (sign === '\n' ? sign : escapeUnits(sign)));
}

function escapeUnits(sign: string): string {
  return sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

function cut(text: string): string {
  const signs = Array.from(text);
  return signs.length > LONGEST
    ? `${signs.slice(0, LONGEST / 2).join('')}…${signs.slice(1 - LONGEST / 2).join('')}`
    : text;
}
