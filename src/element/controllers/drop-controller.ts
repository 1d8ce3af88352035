import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Dropped } from '../../model/readable.js';
import { takeDropped } from '../../series/open-given.js';
import { isNode } from '../node-kinds.js';

export interface DropHost extends ReactiveControllerHost, EventTarget {
  /** Where the input of a dialog waits. */
  readonly renderRoot: ParentNode;
  /** Whether a person may drop something here now. */
  readonly choosable: boolean;
  /** What a person dropped or picked. */
  filesChosen(files: Iterable<Dropped>): void;
}

/** Takes what a person drops on the element, or picks from a dialog. */
export class DropController implements ReactiveController {
  readonly #host: DropHost;
  #dragging = false;
  #chosen: Iterable<Dropped> | null = null;
  #input: HTMLInputElement | null = null;

  constructor(host: DropHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Something is held over the element. */
  get dragging(): boolean {
    return this.#dragging;
  }

  /** What a person chose last, whatever the page may have set since. */
  get chosen(): Iterable<Dropped> | null {
    return this.#chosen;
  }

  hostConnected(): void {
    this.#host.addEventListener('dragover', this.#onDragOver);
    this.#host.addEventListener('dragleave', this.#onDragLeave);
    this.#host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('dragover', this.#onDragOver);
    this.#host.removeEventListener('dragleave', this.#onDragLeave);
    this.#host.removeEventListener('drop', this.#onDrop);
  }

  /** Opens the browser's dialog; must be called from a person's act. */
  pick(kind: 'folder' | 'files'): void {
    this.#input?.remove();
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.webkitdirectory = kind === 'folder';
    input.hidden = true;
    input.addEventListener('change', () => {
      input.remove();
      if (input.files) this.#choose([...input.files]);
    });
    input.addEventListener('cancel', () => input.remove());
    // In the document until it is answered: Safari on iOS tells nothing of one that is in none, or forgotten.
    this.#host.renderRoot.append(input);
    this.#input = input;
    input.click();
  }

  readonly #onDragOver = (event: Event) => {
    const held = this.#filesOf(event);
    if (!held) return;
    event.preventDefault();
    held.dropEffect = 'copy';
    this.#setDragging(true);
  };

  readonly #onDragLeave = (event: Event) => {
    const to = (event as DragEvent).relatedTarget;
    if (isNode(to) && isNode(this.#host) && this.#host.contains(to)) return;
    this.#setDragging(false);
  };

  readonly #onDrop = (event: Event) => {
    const held = this.#filesOf(event);
    if (!held) return;
    event.preventDefault();
    this.#setDragging(false);
    this.#choose(takeDropped(held));
  };

  #choose(files: Iterable<Dropped>): void {
    this.#chosen = files;
    this.#host.filesChosen(files);
  }

  /** What a person holds over the element, where that is files: text and links are the page's own. */
  #filesOf(event: Event): DataTransfer | null {
    const held = this.#host.choosable ? (event as DragEvent).dataTransfer : null;
    return held?.types.includes('Files') ? held : null;
  }

  #setDragging(dragging: boolean): void {
    if (this.#dragging === dragging) return;
    this.#dragging = dragging;
    this.#host.requestUpdate();
  }
}
