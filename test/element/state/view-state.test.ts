import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findInFragment, linkTo } from '../../../src/element/state/view-link.js';
import { readViewState, writeViewState, type ViewState } from '../../../src/element/state/view-state.js';

const state: ViewState = {
  view: 'mip',
  layout: 'wipe',
  naive: 'mean',
  morph: 1,
  camera: { azimuth: 30, elevation: 20, zoom: 1.2 },
  ...{ stack: 0, timePoint: 0, look: null, shaping: { threshold: null, cut: null }, point: null },
};

describe('how a scan is looked at, as text', () => {
  it('is short, and can be read', () => {
    assert.equal(writeViewState(state), 'view:mip;layout:wipe;naive:mean;camera:30,20,1.2');
  });

  it('is read as it was written', () => {
    const upright = { ...state, camera: { azimuth: -12.34, elevation: 5.5, zoom: 1.234, upright: true } };
    const own: ViewState = { ...state, naive: '0.5 0.5 5', morph: 0.25, camera: null };
    for (const one of [upright, { ...state, camera: { ...state.camera!, upright: false } }, own]) {
      const { view, layout, naive, camera, morph } = one;
      const told = { view, layout, naive, ...(morph < 1 && { morph }), ...(camera && { camera }) };
      assert.deepEqual(readViewState(writeViewState(one)), told);
    }
  });

  it('tells which stack and time point, the look, threshold and cut, and the point of planes', () => {
    const within: Partial<ViewState> = {
      ...{ stack: 1, timePoint: 6, look: 'rock', point: [12.5, 200, 3.5] },
      shaping: { threshold: -313.25, cut: { low: [0, 0.25, 0], high: [1, 1, 0.625] } },
    };
    const text = writeViewState({ ...state, ...within });
    assert.equal(
      text,
      'view:mip;layout:wipe;naive:mean;stack:2;time:7;look:rock;threshold:-313.25;cut:0,0.25,0,1,1,0.625;point:12.5,200,3.5;camera:30,20,1.2',
    );
    const { view, layout, naive } = state;
    const camera = { ...state.camera, upright: false };
    assert.deepEqual(readViewState(text), { view, layout, naive, camera, ...within });
  });

  for (const text of [
    '',
    'stack:0;time:-1;look:gold',
    'stack:1.5;time:x;threshold:high',
    'cut:0,0,0,1,1;point:1,2',
    'cut:0.5,0,0,0.5,1,1',
    'cut:0,0,0,1,1,2',
    'threshold:;cut:;point:,,',
    'view:wall;layout:;naive:<b>;camera:1,2',
    'camera:1,2,',
    'camera:NaN,0,1',
    'naive:0,1,1',
    'morph:2;morph:',
    'naive:toString',
    'nonsense',
  ]) {
    it(`“${text}” says nothing`, () => assert.deepEqual(readViewState(text), {}));
  }
});

describe('a link', () => {
  it('keeps the address of the page, and all else in its fragment', () => {
    const address = 'https://museum.example/ammonite?lang=de#page2&scan=view:table';
    assert.equal(
      linkTo(address, 'scan', 'view:mip'),
      'https://museum.example/ammonite?lang=de#page2&scan=view:mip',
    );
    assert.equal(
      linkTo('https://museum.example/', 'scan', 'view:mip'),
      'https://museum.example/#scan=view:mip',
    );
  });

  it('tells each element what it says of it, also where a program has escaped it', () => {
    const fragment = '#scan=view:mip;layout:wipe&other=view%3Atable%3Bnaive%3A1%2C1%2C4';
    assert.deepEqual(findInFragment(fragment, 'scan'), { view: 'mip', layout: 'wipe' });
    assert.deepEqual(findInFragment(fragment, 'other'), { view: 'table', naive: '1 1 4' });
    assert.equal(findInFragment(fragment, 'sca'), null);
    assert.equal(findInFragment('#scan=%', 'scan'), null);
  });

  it('is none where the page has no address', () => {
    assert.equal(linkTo('about:srcdoc', 'scan', 'view:mip'), null);
    assert.equal(linkTo('blob:https://museum.example/1', 'scan', 'view:mip'), null);
  });
});
