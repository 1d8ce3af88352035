import { expect } from '@esm-bundle/chai';
import { listenToHand, type HandHandler } from '../../../src/view/slices/slice-hand.js';
import { SlicePlane } from '../../../src/view/slices/slice-plane.js';

/** Notes what it is asked for, numbers rounded. */
class Noted implements HandHandler {
  isGreying = false;
  readonly asked: string[] = [];
  readonly #plane: SlicePlane;

  constructor(plane: SlicePlane) {
    this.#plane = plane;
  }

  planeOf(target: EventTarget | null): SlicePlane | null {
    return this.#plane.element.contains(target as Node) ? this.#plane : null;
  }

  point = (_: SlicePlane, x: number, y: number) => this.#note('point', x, y);
  grey = (across: number, up: number) => this.#note('grey', across, up);
  pan = (_: SlicePlane, across: number, down: number) => this.#note('pan', across, down);
  zoom = (_: SlicePlane, factor: number, x: number, y: number) => this.#note('zoom', factor, x, y);
  step = (_: SlicePlane, slices: number) => this.#note('step', slices);
  reset = () => this.#note('reset');

  #note(act: string, ...numbers: number[]): void {
    this.asked.push([act, ...numbers.map((number) => Math.round(number * 100) / 100)].join(' '));
  }
}

describe('a hand on a plane', () => {
  let place: HTMLElement;
  let plane: SlicePlane;
  let noted: Noted;
  const stop = () => new AbortController();
  let listening = stop();

  beforeEach(() => {
    place = document.createElement('div');
    place.style.cssText = 'position: absolute; left: 20px; top: 10px; width: 300px; height: 200px';
    document.body.append(place);
    plane = new SlicePlane(place, 'xy');
    plane.element.style.cssText = 'position: absolute; inset: 0';
    noted = new Noted(plane);
    listening = stop();
    listenToHand(place, noted, listening.signal);
  });

  afterEach(() => {
    listening.abort();
    place.remove();
  });

  /** At so many CSS pixels from the corner of the plane. */
  const send = (type: string, x: number, y: number, more: PointerEventInit = {}) =>
    plane.element.dispatchEvent(
      new PointerEvent(type, {
        ...{ bubbles: true, cancelable: true, pointerId: 1, buttons: 1, pointerType: 'mouse' },
        ...{ clientX: 20 + x, clientY: 10 + y, ...more },
      }),
    );

  it('of a mouse points where it is pressed and dragged, and no longer once it is let go', () => {
    send('pointerdown', 100, 50);
    send('pointermove', 110, 60);
    send('pointerup', 110, 60, { buttons: 0 });
    send('pointermove', 150, 90, { buttons: 0 });
    expect(noted.asked).to.deep.equal(['point 100 50', 'point 110 60']);
  });

  const drags: [name: string, init: PointerEventInit, isGreying: boolean, asked: string][] = [
    ['with Shift changes the greys', { shiftKey: true }, false, 'grey 10 20'],
    ['with the right button changes the greys', { button: 2, buttons: 2 }, false, 'grey 10 20'],
    ['changes the greys while its button is pressed', {}, true, 'grey 10 20'],
    ['with Ctrl moves the picture', { ctrlKey: true }, false, 'pan 10 -20'],
    ['with the middle button moves the picture', { button: 1, buttons: 4 }, false, 'pan 10 -20'],
  ];
  for (const [name, init, isGreying, asked] of drags) {
    it(`that drags ${name}`, () => {
      noted.isGreying = isGreying;
      send('pointerdown', 100, 50, init);
      send('pointermove', 110, 30, init);
      expect(noted.asked).to.deep.equal([asked]);
    });
  }

  it('of one finger points by a tap, and by a drag once it is more than a tremble', () => {
    const finger = { pointerType: 'touch' };
    send('pointerdown', 100, 50, finger);
    send('pointermove', 103, 50, finger);
    expect(noted.asked).to.deep.equal([]);
    send('pointerup', 103, 50, { ...finger, buttons: 0 });
    expect(noted.asked).to.deep.equal(['point 103 50']);
    send('pointerdown', 100, 50, finger);
    send('pointermove', 120, 50, finger);
    send('pointermove', 121, 55, finger);
    expect(noted.asked.slice(1)).to.deep.equal(['point 120 50', 'point 121 55']);
  });

  it('whose finger scrolls the page has pointed nowhere', () => {
    const finger = { pointerType: 'touch' };
    send('pointerdown', 100, 50, finger);
    send('pointercancel', 100, 57, finger);
    expect(noted.asked).to.deep.equal([]);
  });

  it('of two fingers zooms about their middle and moves the picture, and lifts without pointing', () => {
    const [one, other] = [1, 2].map((pointerId) => ({ pointerType: 'touch', pointerId }));
    send('pointerdown', 100, 50, one);
    send('pointerdown', 200, 50, other);
    send('pointermove', 250, 50, other);
    expect(noted.asked).to.deep.equal(['pan 25 0', 'zoom 1.5 175 50']);
    send('pointerup', 250, 50, { ...other, buttons: 0 });
    send('pointermove', 104, 50, one);
    send('pointerup', 104, 50, { ...one, buttons: 0 });
    expect(noted.asked.slice(2)).to.deep.equal(['pan 4 0']);
  });

  it('turns a wheel by notches and a trackpad by slices, where the place has the focus', () => {
    plane.element.tabIndex = 0;
    const turn = (deltaY: number, more: WheelEventInit = {}) =>
      plane.element.dispatchEvent(
        new WheelEvent('wheel', {
          ...{ deltaY, bubbles: true, cancelable: true, clientX: 60, clientY: 40 },
          ...more,
        }),
      );
    expect(turn(100)).to.equal(true);
    expect(noted.asked).to.deep.equal([]);
    plane.element.focus();
    expect(turn(100)).to.equal(false);
    turn(-120);
    for (let moved = 0; moved < 5; moved++) turn(10);
    expect(noted.asked).to.deep.equal(['step 1', 'step -1', 'step 1']);
    turn(-500 * Math.LN2, { ctrlKey: true });
    expect(noted.asked.at(-1)).to.equal('zoom 2 40 30');
  });
});
