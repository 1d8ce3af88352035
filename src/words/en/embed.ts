/** An address among the parameters of the frame. */
export interface GivenAddress {
  parameter: string;
  given: string;
}

/** What the page for frames says by itself: before the viewer is there, and where it does not come. */
export const embed = {
  'embed.title': 'A scan at its true proportions',
  'embed.address': ({ parameter, given }: GivenAddress) =>
    `“${given}” can’t be opened: “${parameter}” takes web addresses that begin with https:// or http://. Correct the address of this frame.`,
  'embed.no-viewer': 'The viewer couldn’t be loaded. Check the connection and reload the page.',
  'embed.no-viewer-in-sandbox':
    'The viewer couldn’t be loaded into this sandboxed frame. Its server must send the header Access-Control-Allow-Origin: *, or the frame needs allow-same-origin.',
  'embed.open': 'Open the scan itself',
};
