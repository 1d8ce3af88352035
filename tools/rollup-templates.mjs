/**
 * Takes the indentation out of the element's HTML templates, and all that a browser does not need out of its style
 * sheets: neither is touched by what presses the scripts. As many lines are left as there were, for the source maps.
 */
export function templates() {
  return {
    name: 'templates',
    transform(code, id) {
      if (!/\/src\/element\/.+\.ts$/.test(id)) return null;
      return { code: code.replace(/css`[^`]*`/g, pressStyles).replace(/\n[ \t]+/g, '\n'), map: null };
    },
  };
}

function pressStyles(sheet) {
  const pressed = sheet
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/(?<=[{;][\w-]+): /g, ':')
    .replaceAll(';}', '}');
  return pressed.replace(/`$/, `${'\n'.repeat(sheet.split('\n').length - 1)}\``);
}
