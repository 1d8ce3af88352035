/** Tells browser tests that ask for `accessibility-tree` all that assistive technology finds in the page. */
export const accessibilityTree = {
  name: 'accessibility-tree',
  executeCommand({ command, session }) {
    if (command !== 'accessibility-tree') return undefined;
    return session.browser.getPage(session.id).accessibility.snapshot({ interestingOnly: false });
  },
};
