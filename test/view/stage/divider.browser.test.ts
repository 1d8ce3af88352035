import { expect } from '@esm-bundle/chai';
import { sendMouse } from '@web/test-runner-commands';
import { Divider } from '../../../src/view/stage/divider.js';
import { layoutStyles } from '../../../src/view/stage/layout-styles.js';
import { adoptAround } from '../../../src/view/stage/own-sheets.js';

function addPlace(direction: 'ltr' | 'rtl'): HTMLElement {
  const place = document.createElement('div');
  place.dir = direction;
  place.style.cssText = 'position: absolute; left: 100px; top: 0; width: 400px; height: 100px';
  place.dataset['layout'] = 'wipe';
  place.innerHTML = '<div class="layer"></div><div class="layer"></div>';
  document.body.append(place);
  adoptAround(place, layoutStyles);
  return place;
}

/** The left and right edge of what is seen of each layer, CSS pixels of the place. */
function seenOf(place: HTMLElement): [number, number][] {
  return [...place.querySelectorAll('.layer')].map((layer) => {
    const [, ...insets] = /^inset\((.*)\)$/.exec(getComputedStyle(layer).clipPath) ?? [];
    const [top = '', right = top, , left = right] = (insets[0] ?? '').split(' ');
    const pixels = (inset: string) => (parseFloat(inset) * (inset.endsWith('%') ? 4 : 1)) | 0;
    return [pixels(left), 400 - pixels(right)];
  });
}

describe('the line between two layers', () => {
  let place: HTMLElement;

  afterEach(() => place.remove());

  function setUp(direction: 'ltr' | 'rtl' = 'ltr', share = 50) {
    place = addPlace(direction);
    const divider = new Divider(place, share);
    divider.isShown = true;
    const slider = place.querySelector<HTMLElement>('[role="slider"]')!;
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      slider.dispatchEvent(event);
      return [Number(slider.getAttribute('aria-valuenow')), event.defaultPrevented];
    };
    const middle = () => {
      const { left, width } = slider.getBoundingClientRect();
      return left + width / 2 - 100;
    };
    return { divider, slider, press, middle };
  }

  it('is a slider with a value between its ends, and takes the focus', () => {
    const { slider, middle } = setUp('ltr', 25);
    const told = ['valuemin', 'valuenow', 'valuemax'].map((name) => slider.getAttribute(`aria-${name}`));
    expect(told).to.deep.equal(['0', '25', '100']);
    slider.focus();
    expect(document.activeElement).to.equal(slider);
    expect(middle()).to.equal(100);
    expect(seenOf(place)).to.deep.equal([
      [0, 100],
      [100, 400],
    ]);
  });

  it('moves by arrows, Page keys, Home and End, and never beyond its place', () => {
    const { press } = setUp();
    expect(press('ArrowRight')).to.deep.equal([52, true]);
    expect(press('ArrowUp')).to.deep.equal([54, true]);
    expect(press('ArrowLeft')).to.deep.equal([52, true]);
    expect(press('ArrowDown')).to.deep.equal([50, true]);
    expect(press('PageUp')).to.deep.equal([70, true]);
    expect(press('PageDown')).to.deep.equal([50, true]);
    expect(press('Home')).to.deep.equal([0, true]);
    expect(press('ArrowLeft')).to.deep.equal([0, true]);
    expect(press('End')).to.deep.equal([100, true]);
    expect(press('ArrowRight')).to.deep.equal([100, true]);
    expect(press('Tab')).to.deep.equal([100, false]);
  });

  it('in a page from right to left has the first layer on the right, and goes where the arrow shows', () => {
    const { press, middle } = setUp('rtl', 25);
    expect(middle()).to.equal(300);
    expect(seenOf(place)).to.deep.equal([
      [300, 400],
      [0, 300],
    ]);
    expect(press('ArrowRight')[0]).to.equal(23);
    expect(middle()).to.equal(308);
  });

  for (const [direction, share] of [
    ['ltr', 25],
    ['rtl', 75],
  ] as const) {
    it(`follows the hand by as much as it moves, ${direction}, and what lies under it hears nothing of it`, async () => {
      const { divider, middle } = setUp(direction);
      let heard = 0;
      for (const type of ['pointerdown', 'pointermove']) place.addEventListener(type, () => (heard += 1));
      await sendMouse({ type: 'move', position: [304, 50] });
      heard = 0;
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [204, 60] });
      expect(heard).to.equal(0);
      expect(divider.share).to.equal(share);
      expect(middle()).to.equal(100);
      await sendMouse({ type: 'move', position: [2, 60] });
      expect(divider.share).to.equal(direction === 'ltr' ? 0 : 100);
      await sendMouse({ type: 'up' });
      await sendMouse({ type: 'move', position: [300, 60] });
      expect(divider.share).to.equal(direction === 'ltr' ? 0 : 100);
    });
  }
});
