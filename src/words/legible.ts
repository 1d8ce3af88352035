/** Characters that move the cursor, turn the direction of text, or cannot be seen. */
const unseen = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
/** Longer names are cut in their middle: what tells them apart stands at either end. */
const LONGEST = 120;

/** What files say of themselves, as a person can read it: the texts among `data`, however deep they lie. */
export function makeLegible<Data>(data: Data): Data {
  if (typeof data === 'string') return showText(data) as Data;
  if (Array.isArray(data)) return data.map((one: unknown) => makeLegible(one)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, makeLegible(value)])) as Data;
}

function showText(text: string): string {
  const seen = text.replace(unseen, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const half = LONGEST / 2;
  return seen.length > LONGEST ? `${seen.slice(0, half)}…${seen.slice(-half)}` : seen;
}
