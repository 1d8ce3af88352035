/**
 * Puts a text on the clipboard: by its API, or the older way where a page has none or a browser refuses it.
 * @param root where a field may stand for a moment
 * @returns whether it is there
 */
export async function copyText(text: string, root: ParentNode & Node): Promise<boolean> {
  // A window refuses whoever is in another, as where the element went to one of its own.
  const page = root.ownerDocument ?? document;
  try {
    await (page.defaultView ?? window).navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, root, page);
  }
}

/** Without the API, as in pages that are not served securely, what is selected can still be copied. */
function copyFromField(text: string, root: ParentNode & Node, page: Document): boolean {
  const { activeElement } = page;
  const focused = activeElement?.shadowRoot?.activeElement ?? activeElement;
  const field = page.createElement('textarea');
  field.className = 'heard';
  field.value = text;
  field.readOnly = true;
  root.append(field);
  field.select();
  try {
    // Deprecated, and the only way there is.
    const command: unknown = Reflect.get(page, 'execCommand');
    return typeof command === 'function' && command.call(page, 'copy') === true;
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused && 'focus' in focused) (focused as HTMLElement).focus({ preventScroll: true });
  }
}
