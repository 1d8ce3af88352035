/**
 * Names by which a person knows what lies behind these URLs: their paths below the longest folder that holds all of
 * them.
 */
export function nameAmong(urls: readonly URL[]): (url: URL) => string {
  const paths = urls.map(pathOf);
  const [first = []] = paths;
  let common = first.length - 1;
  for (const path of paths) {
    const shared = first.findIndex((part, at) => part !== path[at]);
    common = Math.min(common, path.length - 1, shared < 0 ? common : shared);
  }
  return (url) => pathOf(url).slice(common).map(decode).join('/');
}

/** What follows `blob:` lies in no folder, what follows `data:` is the file itself. */
function pathOf({ protocol, host, pathname }: URL): string[] {
  if (protocol === 'data:') return [protocol];
  const parts = pathname.split('/').filter((part) => part !== '');
  if (parts.length === 0) return [host];
  return host === '' ? parts.slice(-1) : parts;
}

/** An address on a page or in a list; `null` where it leads nowhere. Parsed once: lists are long. */
export function resolveUrl(address: string, base: string | undefined): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
