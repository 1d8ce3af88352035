import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLayout, layoutNames, layouts, listPlaces } from '../../../src/view/stage/layouts.js';

test('the first pane of every layout shows the first reading in the first place: it sets the scale', () => {
  for (const name of layoutNames) {
    const [first] = layouts[name].panes;
    assert.deepEqual([first?.reading, first?.place], [0, 0], name);
  }
});

test('no layout leaves a place empty, or out of the order in which they are counted', () => {
  for (const name of layoutNames) {
    const places = listPlaces(name);
    assert.equal(Object.keys(places).length, places.length, name);
    assert.equal(places.flat().length, layouts[name].panes.length, name);
  }
});

test('readings of one place lie over one another in the order of the row', () => {
  assert.deepEqual(listPlaces('side-by-side'), [[0], [1]]);
  assert.deepEqual(listPlaces('wipe'), [[0, 1]]);
  assert.deepEqual(listPlaces('overlay'), [[0, 1]]);
});

test('what no layout is called means side by side, also where every object knows the name', () => {
  assert.equal(chooseLayout('wipe'), 'wipe');
  for (const name of ['', 'Wipe', 'toString', 'constructor', '__proto__', null, undefined, 1]) {
    assert.equal(chooseLayout(name), 'side-by-side');
  }
});
