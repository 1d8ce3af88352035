import { getRenderingEngines } from '@cornerstonejs/core';
import { expect } from '@esm-bundle/chai';
import { addElement, removeElements, show } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { ball } from './seen-picture.js';

/** Counts what lives on beyond an element: workers, contexts that can draw, and what listens to the page. */
function countAll() {
  const { Worker } = globalThis;
  const canvas = HTMLCanvasElement.prototype;
  const target = EventTarget.prototype;
  const getContext = Reflect.get<HTMLCanvasElement, 'getContext'>(canvas, 'getContext');
  const addEventListener = Reflect.get<EventTarget, 'addEventListener'>(target, 'addEventListener');
  const removeEventListener = Reflect.get<EventTarget, 'removeEventListener'>(target, 'removeEventListener');
  const workers = new Set<unknown>();
  const contexts = new Set<WebGL2RenderingContext>();
  const listeners = new Map<unknown, string>();
  globalThis.Worker = class extends Worker {
    constructor(script: string | URL, options?: WorkerOptions) {
      super(script, options);
      workers.add(this);
    }
    override terminate() {
      super.terminate();
      workers.delete(this);
    }
  };
  Reflect.set(canvas, 'getContext', function (this: HTMLCanvasElement, ...of: [string]) {
    const context = getContext.apply(this, of);
    if (context instanceof WebGL2RenderingContext) contexts.add(context);
    return context;
  });
  type Add = typeof addEventListener;
  target.addEventListener = function (this: EventTarget, ...of: Parameters<Add>) {
    addEventListener.apply(this, of);
    const [type, listener, options] = of;
    const isOfPage = this === window || this === document;
    if (!isOfPage || (typeof options === 'object' && (options.signal || options.once))) return;
    listeners.set(listener, type);
  };
  target.removeEventListener = function (this: EventTarget, ...of: Parameters<typeof removeEventListener>) {
    removeEventListener.apply(this, of);
    if (this === window || this === document) listeners.delete(of[1]);
  };
  return {
    now: () => ({
      workers: workers.size,
      // vtk.js finds out once in a page what textures can do, in four pixels that nothing holds on to.
      contexts: [...contexts].filter((one) => one.canvas.width > 4 && !one.isContextLost()).length,
      listeners: [...listeners.values()].sort(),
      engines: getRenderingEngines()?.length ?? 0,
      canvases: document.querySelectorAll('canvas').length,
    }),
    restore: () => {
      globalThis.Worker = Worker;
      Reflect.set(canvas, 'getContext', getContext);
      Object.assign(target, { addEventListener, removeEventListener });
    },
  };
}

describe('an element that is added and removed again and again', () => {
  afterEach(removeElements);

  it('leaves no worker, context, engine, canvas or listener behind', async () => {
    const { now, restore } = countAll();
    const counts: ReturnType<typeof now>[] = [];
    try {
      for (let cycle = 0; cycle < 10; cycle++) {
        const element = addElement();
        await show(element, asFiles(writeSmallSeries(ball)));
        expect(now().contexts).to.equal(1);
        element.remove();
        await Promise.resolve();
        counts.push(now());
      }
      // The engine is kept a moment for whoever comes next.
      while (now().engines > 0) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(now()).to.deep.equal({ workers: 0, contexts: 0, engines: 0, canvases: 0, listeners: [] });
      expect(counts.at(-1)).to.deep.equal(counts[0]);
    } finally {
      restore();
    }
  });
});
