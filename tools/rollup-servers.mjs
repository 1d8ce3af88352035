/** What of Lit’s build for browsers a server does not have, and what it may have in its place while nothing is drawn. */
const replaced = [
  [
    '/@lit/reactive-element/reactive-element.js',
    'extends HTMLElement',
    'extends(globalThis.HTMLElement??class{})',
  ],
  ['/lit-html/lit-html.js', 'l=document,', 'l=globalThis.document??{createTreeWalker(){}},'],
];

/**
 * Lets a server import the published script: Lit has a build of its own for servers, and pages would pay for it. Here
 * are the two places in which its build for browsers reads the document as soon as it is imported.
 */
export function onServers() {
  return {
    name: 'on-servers',
    transform(code, id) {
      const found = replaced.find(([end]) => id.replaceAll('\\', '/').endsWith(end));
      if (!found) return null;
      const [, read, instead] = found;
      if (code.split(read).length !== 2)
        this.error(`${id} reads the document in another way than “${read}”: correct rollup-servers.mjs.`);
      return { code: code.replace(read, instead), map: null };
    },
  };
}
