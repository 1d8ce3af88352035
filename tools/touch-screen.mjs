/**
 * Lets browser tests that ask for `touch` put fingers on the screen, as Chromium's own protocol does. What is asked for
 * is a list of moments, each of which lists where fingers are; at the end all are lifted.
 */
export const touchScreen = {
  name: 'touch-screen',
  async executeCommand({ command, payload, session }) {
    if (command !== 'touch') return undefined;
    const client = await session.browser.getPage(session.id).createCDPSession();
    try {
      let before = 0;
      for (const fingers of [...payload, []]) {
        const type =
          fingers.length < before ? 'touchEnd' : fingers.length > before ? 'touchStart' : 'touchMove';
        before = fingers.length;
        const touchPoints = fingers.map(([x, y], id) => ({ x, y, id }));
        await client.send('Input.dispatchTouchEvent', { type, touchPoints });
      }
    } finally {
      await client.detach();
    }
    return true;
  },
};
