/** The address of something on a host that sends these headers with every answer, as the test runner serves it. */
export function onHost(headers: Record<string, string>, path: string, origin = location.origin): string {
  return new URL(`/__host/${encodeURIComponent(JSON.stringify(headers))}/${path}`, origin).href;
}

/** The same server under another name: to a browser another origin. */
export const otherOrigin = (): string => `${location.protocol}//127.0.0.1:${location.port}`;

/** What lets any page fetch it. */
export const forAll = { 'Access-Control-Allow-Origin': '*' };
