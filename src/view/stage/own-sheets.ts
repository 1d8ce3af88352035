/** The style sheets of a document, by their text: what is constructed in one document has no place in another. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();
/** What each shadow tree, or page, was given. */
const given = new WeakMap<Document | ShadowRoot, string[]>();

/** Gives a shadow tree, or a page, style sheets of its own document, each once. */
export function adoptSheets(root: Document | ShadowRoot, texts: readonly string[]): void {
  const known = given.get(root) ?? [];
  given.set(root, [...known, ...texts.filter((text) => !known.includes(text))]);
  renewSheets(root);
}

/** Gives the page or the shadow tree around a place a style sheet, once. */
export function adoptAround(place: Node, text: string): void {
  const root = place.getRootNode();
  // Told by what it has: in Firefox a tree that went to another document is of that window's classes.
  if ('adoptedStyleSheets' in root) adoptSheets(root as Document | ShadowRoot, [text]);
}

/** Gives a shadow tree again what it was given: all of it is taken away where it goes to another document. */
export function renewSheets(root: Document | ShadowRoot): void {
  const page = 'defaultView' in root ? root : root.ownerDocument;
  // A page that nobody looks at, such as a template's, has no sheets.
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const own = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, own);
  for (const text of given.get(root) ?? []) {
    let sheet = own.get(text);
    if (!sheet) {
      sheet = new Sheet();
      sheet.replaceSync(text);
      own.set(text, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
