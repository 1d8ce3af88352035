import { createHash } from 'node:crypto';

/** Systems allow 255 bytes; what is written beside it takes some. */
const longest = 180;

/**
 * The folder in which the results of a deposit are kept: its own name where that is one of a folder everywhere, else with
 * `%2F` and the like in it. Different names never share one.
 */
export function folderOf(id: string): string {
  const name = Array.from(id, (sign) => (/\p{Cs}/u.test(sign) ? escapeSign(sign) : encodeURIComponent(sign)))
    .join('')
    .replace(/[!'()*~]/g, escapeSign)
    .replace(/^\.|\.$/g, escapeSign);
  if (name.length <= longest) return name;
  return `${name.slice(0, longest - 65)}-${createHash('sha256').update(id).digest('hex')}`;
}

function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
