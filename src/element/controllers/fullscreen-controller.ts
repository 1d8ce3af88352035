import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Full screen for the element, where the page allows it. */
export class FullscreenController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get state(): 'offered' | 'on' | 'impossible' {
    if (this.#isOn()) return 'on';
    return typeof document !== 'undefined' && this.#host.ownerDocument.fullscreenEnabled
      ? 'offered'
      : 'impossible';
  }

  /** Where the browser refuses, all stays as it is. */
  async toggle(): Promise<void> {
    const change = this.#isOn() ? this.#host.ownerDocument.exitFullscreen() : this.#host.requestFullscreen();
    await change.catch(() => undefined);
  }

  hostConnected(): void {
    this.#host.addEventListener('fullscreenchange', this.#onChange);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('fullscreenchange', this.#onChange);
  }

  #isOn(): boolean {
    const root = this.#host.getRootNode();
    return 'fullscreenElement' in root && root.fullscreenElement === this.#host;
  }

  readonly #onChange = () => this.#host.requestUpdate();
}
