/*
 * What a node is, told by itself: in Firefox what goes to another document, such as that of a frame, becomes a node of
 * that window's classes, and `instanceof` one of this window's denies it.
 */

/** Whether what an event came from is an element of a name. */
export function isNamed<Name extends keyof HTMLElementTagNameMap>(
  target: unknown,
  name: Name,
): target is HTMLElementTagNameMap[Name] {
  return (target as Element | null)?.localName === name;
}

export function isNode(target: unknown): target is Node {
  return (target as Node | null)?.nodeType !== undefined;
}

export function isElement(target: unknown): target is Element {
  return (target as Node | null)?.nodeType === Node.ELEMENT_NODE;
}

export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node?.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}
