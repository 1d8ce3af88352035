import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnsOf, pad, wrap } from '../../src/cli/display-width.js';

describe('the width of a text in a terminal', () => {
  const widths: [text: string, columns: number][] = [
    ['Ammonite', 8],
    ['0.75\u202fmm', 7],
    ['e\u0301', 1],
    ['切片间距', 8],
    ['Z：2.5', 6],
    ['가나', 4],
  ];
  for (const [text, columns] of widths) {
    it(`of ${text} is ${columns}`, () => {
      assert.equal(columnsOf(text), columns);
      assert.equal(columnsOf(pad(text, 20)), 20);
    });
  }
});

describe('wrap', () => {
  it('breaks between words and keeps all of them', () => {
    const text = 'slices that lean '.repeat(20).trim();
    const lines = wrap(text, 40);
    assert.ok(lines.every((line) => columnsOf(line) <= 40));
    assert.equal(lines.map((line) => line.trim()).join(' '), text);
  });

  it('breaks between Chinese characters, never before a closing mark', () => {
    const text = '切片间距为两毫米，请在描述中注明。'.repeat(4);
    const lines = wrap(text, 17);
    assert.ok(lines.every((line) => columnsOf(line) <= 18));
    assert.ok(lines.every((line) => !/^\s*[，。]/.test(line)));
    assert.equal(lines.map((line) => line.trim()).join(''), text);
  });

  it('breaks within what fits on no line', () => {
    const lines = wrap(`name ${'x'.repeat(50)}.dcm`, 20);
    assert.ok(lines.every((line) => columnsOf(line) <= 20));
    assert.equal(lines.map((line) => line.trim()).join(''), `name${'x'.repeat(50)}.dcm`);
  });

  it('keeps columns that stand apart by several blanks', () => {
    assert.deepEqual(wrap('ImageJ  Z 1', 40), ['ImageJ  Z 1']);
  });
});
