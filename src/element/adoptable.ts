import { LitElement, type CSSResultOrNative } from 'lit';
import { adoptSheets, renewSheets } from '../view/stage/own-sheets.js';

/** A `LitElement` that keeps its looks where it is moved to another document, such as that of a frame or a window. */
export abstract class Adoptable extends LitElement {
  /** @internal */
  adoptedCallback(): void {
    if (this.shadowRoot) renewSheets(this.shadowRoot);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof LitElement;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptSheets(root, textsOf(elementStyles));
    return root;
  }
}

function textsOf(styles: readonly CSSResultOrNative[]): string[] {
  return styles.flatMap((style) => ('cssText' in style ? style.cssText : []));
}
