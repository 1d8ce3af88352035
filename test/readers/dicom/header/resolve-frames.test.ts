import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  detectorInformationTag,
  perFrameGroupsTag,
  pixelMeasuresTag,
  resolveFrames,
  sharedGroupsTag,
} from '../../../../src/readers/dicom/header/frame-facts.js';
import type { Item, RawElement } from '../../../../src/readers/dicom/header/read-items.js';

const thickness = 'x00180050';
const position = 'x00200032';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const value = (text: string): RawElement => ({ vr: 'DS', bytes: bytesOf(text), bigEndian: false, items: [] });
const sequence = (items: Item[], tail: Item[] = []): RawElement => ({
  vr: 'SQ',
  bytes: new Uint8Array(0),
  bigEndian: false,
  items,
  tail,
});
const item = (elements: Record<string, RawElement>): Item => new Map(Object.entries(elements));
const resolve = (
  elements: Record<string, RawElement>,
  frames = 1,
  wants: (tag: string) => boolean = () => true,
) => resolveFrames(new Map(Object.entries(elements)), wants, frames, '');

describe('functional groups of a frame (PS3.3 C.7.6.16)', () => {
  test('stand before shared ones, these before the first detector’s and the top level', () => {
    const groups = (text: string) =>
      sequence([item({ x00209113: sequence([item({ [position]: value(text) })]) })]);
    const all = {
      [position]: value('1'),
      [detectorInformationTag]: sequence([
        item({ [position]: value('2') }),
        item({ [position]: value('9') }),
      ]),
      [sharedGroupsTag]: groups('3'),
      [perFrameGroupsTag]: groups('4'),
    };
    const { [perFrameGroupsTag]: own, ...shared } = all;
    const { [sharedGroupsTag]: common, ...top } = shared;
    const { [position]: stated, ...detector } = top;
    const told = [all, shared, top, detector].map((elements) => resolve(elements)(0)[position]);
    assert.deepEqual(told, ['4', '3', '1', '2']);
    assert.ok(own && common && stated);
  });

  test('are attributes that are wanted at the top, and no sequences', () => {
    const wanted = resolve(
      { [thickness]: value('5'), [position]: value('1') },
      1,
      (tag) => tag === thickness,
    );
    assert.deepEqual(wanted(0), { [thickness]: '5' });
    assert.deepEqual(resolve({ [pixelMeasuresTag]: sequence([item({ [thickness]: value('5') })]) })(0), {});
  });

  test('say nothing by private attributes, nor by empty sequences', () => {
    const own = item({
      x2005140f: sequence([item({ [position]: value('9') })]),
      x00209113: sequence([]),
      x00209111: sequence([item({ [thickness]: value('5'), x20051001: value('8') })]),
    });
    assert.deepEqual(resolve({ [perFrameGroupsTag]: sequence([own]) })(0), { [thickness]: '5' });
  });

  test('are told by their sequence as well where they measure pixels', () => {
    const measured = item({ [pixelMeasuresTag]: sequence([item({ [thickness]: value('5') })]) });
    assert.deepEqual(resolve({ [perFrameGroupsTag]: sequence([measured]) })(0), {
      [thickness]: '5',
      [pixelMeasuresTag + thickness]: '5',
    });
  });

  test('count from the end behind a damage, where that leaves no frame with two items', () => {
    const at = (...places: string[]) => places.map((text) => item({ [position]: value(text) }));
    const places = (frames: number, before: Item[], behind: Item[]) => {
      const factsOf = resolve({ [perFrameGroupsTag]: sequence(before, behind) }, frames);
      return Array.from({ length: frames }, (_, frame) => factsOf(frame)[position] ?? null);
    };
    assert.deepEqual(places(5, at('a', 'b'), at('d', 'e')), ['a', 'b', null, 'd', 'e']);
    assert.deepEqual(places(4, at('a', 'b'), at('c', 'd')), ['a', 'b', 'c', 'd']);
    assert.deepEqual(places(3, at('a', 'b'), at('b', 'c')), ['a', 'b', null]);
    assert.deepEqual(places(3, at('a', 'b'), []), ['a', 'b', null]);
  });
});
