import { expect } from '@esm-bundle/chai';
import type { Camera } from '../../../src/view/camera/camera.js';
import { listenToGestures } from '../../../src/view/camera/gestures.js';

const opening: Camera = { azimuth: 10, elevation: 20, zoom: 1 };

describe('a hand on the picture', () => {
  let pane: HTMLElement;
  let camera: Camera;
  let stop: AbortController;

  beforeEach(() => {
    pane = document.createElement('div');
    document.body.append(pane);
    camera = { ...opening };
    stop = new AbortController();
    const handler = {
      get camera() {
        return camera;
      },
      turnTo: (next: Camera) => (camera = next),
      reset: () => (camera = { ...opening }),
    };
    listenToGestures(pane, handler, stop.signal);
  });

  afterEach(() => {
    stop.abort();
    pane.remove();
  });

  type Kind = 'down' | 'move' | 'up' | 'cancel';

  function point(kind: Kind, x: number, y: number, pointerType = 'touch', pointerId = 1): void {
    const buttons = kind === 'down' || kind === 'move' ? 1 : 0;
    const button = kind === 'move' ? -1 : 0;
    const at = { clientX: x, clientY: y, pointerId, pointerType, buttons, button };
    pane.dispatchEvent(new PointerEvent(`pointer${kind}`, { ...at, bubbles: true, cancelable: true }));
  }

  /** Moves in steps of at most 4 pixels, as a hand does. */
  function drag(x: number, y: number, pointerType = 'touch', from: readonly [number, number] = [0, 0]): void {
    const steps = Math.ceil(Math.max(Math.abs(x), Math.abs(y)) / 4);
    for (let step = 1; step <= steps; step++) {
      point('move', from[0] + (x * step) / steps, from[1] + (y * step) / steps, pointerType);
    }
  }

  it('that swipes up or down scrolls the page, and turns nothing', () => {
    for (const distance of [-120, 120]) {
      point('down', 0, 0);
      drag(10, distance);
      point('cancel', 0, 0);
      expect(camera).to.deep.equal(opening);
    }
  });

  it('that swipes sideways turns, and tilts from there on', () => {
    point('down', 0, 0);
    drag(40, 0);
    expect(camera.elevation).to.equal(opening.elevation);
    // Of 40 pixels the first 8 tell what it is about; 0.4° each.
    expect(camera.azimuth).to.be.closeTo(opening.azimuth - 32 * 0.4, 1e-9);
    drag(0, 20, 'touch', [40, 0]);
    expect(camera.elevation).to.be.closeTo(opening.elevation + 20 * 0.4, 1e-9);
    point('up', 40, 20);
    const { azimuth, elevation } = camera;
    point('move', 80, 80);
    expect(camera).to.include({ azimuth, elevation });
  });

  it('whose swipe the browser takes for scrolling after all has turned nothing', () => {
    point('down', 0, 0);
    drag(20, 10);
    expect(camera.azimuth).not.to.equal(opening.azimuth);
    point('cancel', 0, 0);
    expect(camera).to.deep.equal(opening);
  });

  it('that is called away after a long turn keeps it', () => {
    point('down', 0, 0);
    drag(100, 0);
    const { azimuth } = camera;
    point('cancel', 0, 0);
    expect(camera.azimuth).to.equal(azimuth);
    point('down', 0, 0);
    drag(0, 100);
    expect(camera.azimuth).to.equal(azimuth);
  });

  it('with a mouse turns and tilts at once', () => {
    point('down', 0, 0, 'mouse');
    drag(0, 4, 'mouse');
    expect(camera.elevation).to.be.closeTo(opening.elevation + 4 * 0.4, 1e-9);
    drag(-4, 0, 'mouse', [0, 4]);
    expect(camera.azimuth).to.be.closeTo(opening.azimuth + 4 * 0.4, 1e-9);
  });

  it('with two fingers zooms by how far they are apart, and does not turn when one is lifted', () => {
    point('down', 0, 0, 'touch', 1);
    point('down', 100, 0, 'touch', 2);
    for (let x = 100; x <= 200; x += 10) point('move', x, 0, 'touch', 2);
    const { zoom } = camera;
    expect(zoom).to.be.closeTo(2, 1e-9);
    point('up', 200, 0, 'touch', 2);
    point('move', 3, 5, 'touch', 1);
    expect(camera).to.deep.equal({ ...opening, zoom });
  });

  function gesture(type: string, scale: number): Event {
    const event = Object.assign(new Event(type, { cancelable: true }), { scale });
    pane.dispatchEvent(event);
    return event;
  }

  it('on the trackpad of a Mac zooms in Safari, which else would zoom the page', () => {
    camera.zoom = 1.5;
    const events = [gesture('gesturestart', 1), gesture('gesturechange', 1.2), gesture('gesturechange', 2)];
    events.push(gesture('gestureend', 2));
    expect(camera).to.deep.equal({ ...opening, zoom: 3 });
    expect(events.every((event) => event.defaultPrevented)).to.equal(true);
  });

  it('that Safari tells of twice, as fingers and as a gesture, zooms once', () => {
    point('down', 0, 0, 'touch', 1);
    point('down', 100, 0, 'touch', 2);
    gesture('gesturestart', 1);
    point('move', 200, 0, 'touch', 2);
    gesture('gesturechange', 2);
    expect(camera.zoom).to.equal(2);
  });

  it('turns the wheel for the page, and with Ctrl or ⌘ for the picture', () => {
    const wheel = (keys: WheelEventInit) => {
      const event = new WheelEvent('wheel', { deltaY: -100, cancelable: true, ...keys });
      pane.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(wheel({})).to.equal(false);
    expect(camera).to.deep.equal(opening);
    expect(wheel({ ctrlKey: true })).to.equal(true);
    expect(camera.zoom).to.be.closeTo(Math.exp(0.2), 1e-9);
    expect(wheel({ metaKey: true })).to.equal(true);
    expect(camera.zoom).to.be.closeTo(Math.exp(0.4), 1e-9);
  });
});
