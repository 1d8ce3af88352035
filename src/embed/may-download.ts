/**
 * Whether a page may save files: a sandboxed frame without `allow-downloads` may not, and the browser tells it neither
 * before nor after. Frames around it of another origin cannot be asked, and count as free.
 */
export function mayDownload(page: Window = window): boolean {
  // A sandbox without `allow-same-origin`: what else it allows cannot be seen.
  if (page.origin === 'null') return false;
  try {
    for (
      let frame = page.frameElement;
      frame;
      frame = frame.ownerDocument.defaultView?.frameElement ?? null
    ) {
      const { sandbox } = frame as HTMLIFrameElement;
      if (frame.hasAttribute('sandbox') && !sandbox.contains('allow-downloads')) return false;
    }
  } catch {
    // Some browsers throw where others say that there is no frame.
  }
  return true;
}
