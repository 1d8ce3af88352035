import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findEntry, parseIni } from '../../../../src/readers/logs/containers/ini-text.js';
import { readLogText } from '../../../../src/readers/logs/containers/log-text.js';
import { readRtf } from '../../../../src/readers/logs/containers/rtf-text.js';

describe('sections and entries', () => {
  const value = (text: string, section: string, key: string) =>
    findEntry(parseIni(text), section, key)?.value;

  test('are found by exact names, letter case and repeated blanks aside', () => {
    const text = '[ Scan  Data ]\nPixel   Size (UM) = 40.0 \n';
    assert.equal(value(text, 'scan data', 'Pixel Size (um)'), '40.0');
    assert.equal(value(text, 'Scan Data', 'Size (um)'), undefined);
    assert.equal(value(text, 'Scan', 'Pixel Size (um)'), undefined);
    assert.equal(value('a=1\n', '', 'a'), '1');
  });

  test('are told as they stand, so that a person finds the line', () => {
    assert.equal(
      findEntry(
        parseIni('[Reconstruction]\r\n Pixel Size (um) =40.00\r\n'),
        'reconstruction',
        'pixel size (um)',
      )?.line,
      '[Reconstruction] Pixel Size (um)=40.00',
    );
  });

  test('end a line as any system does', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['[A]', 'b=1', 'c=2'].join(end);
      assert.deepEqual([value(text, 'A', 'b'), value(text, 'A', 'c')], ['1', '2'], JSON.stringify(end));
    }
  });

  test('keep the first of equals, and all that stands behind the first sign', () => {
    assert.equal(value('[A]\nb=1\nb=2\n', 'A', 'b'), '1');
    assert.equal(value('[A]\nb=1\n[B]\nb=3\n[a]\nb=2\nc=4\n', 'A', 'c'), '4');
    assert.equal(value('[A]\nb=1\n[B]\nb=3\n[a]\nb=2\n', 'A', 'b'), '1');
    assert.equal(value('[A]\nb=c=d\n', 'A', 'b'), 'c=d');
  });

  test('are none without a name, without a sign, and in a line that only looks like a section', () => {
    const ini = parseIni('[A]\n=5\nplain words\n[B] c=1\nd=2\n[]\n');
    assert.deepEqual(
      [...(ini.get('a') ?? [])].map(([key]) => key),
      ['[b] c', 'd'],
    );
    assert.deepEqual([...ini.keys()], ['a']);
    // A sign in a section's name is part of it.
    assert.equal(value('[x=y]\nb=1\n', 'x=y', 'b'), '1');
  });

  test('write micrometres in any way', () => {
    for (const micro of ['\u00b5', '\u03bc', '\ufffd', 'u', 'U'])
      assert.equal(value(`[A]\nSize (${micro}m)=4\n`, 'A', 'Size (um)'), '4', micro);
    assert.equal(value('[A]\nSize (nm)=4\n', 'A', 'Size (um)'), undefined);
  });
});

describe('the text of a log', () => {
  const bytes = (...codes: number[]) => Uint8Array.from(codes);
  const read = (from: Uint8Array) => readLogText(from).raw;

  test('begins with a mark of its encoding, or shows it by its zeros', () => {
    assert.equal(read(bytes(0xff, 0xfe, 0x41, 0, 0xb5, 0)), 'Aµ');
    assert.equal(read(bytes(0xfe, 0xff, 0, 0x41, 0, 0xb5)), 'Aµ');
    assert.equal(read(bytes(0x41, 0, 0x42, 0)), 'AB');
    assert.equal(read(bytes(0, 0x41, 0, 0x42)), 'AB');
    assert.equal(read(bytes(0xef, 0xbb, 0xbf, 0x41)), 'A');
  });

  test('is none of these where only one half of them is there', () => {
    // Bytes of Windows-1252, which are no UTF-8.
    assert.equal(read(bytes(0xff, 0x41)), 'ÿA');
    assert.equal(read(bytes(0xfe, 0x41)), 'þA');
    assert.equal(read(bytes(0xb5, 0xfe)), 'µþ');
    assert.equal(read(bytes(0xb5, 0xff)), 'µÿ');
    // Zeros that stand elsewhere, or too few letters to tell.
    assert.equal(read(bytes(0x41, 0, 0x42, 0x43)), 'A\0BC');
    assert.equal(read(bytes(0x41, 0x42, 0x43, 0)), 'ABC\0');
    assert.equal(read(bytes(0, 0x41, 0x42, 0x43)), '\0ABC');
    assert.equal(read(bytes(0x41, 0x42, 0, 0x43)), 'AB\0C');
    assert.equal(read(bytes(0x41, 0)), 'A\0');
    assert.equal(read(bytes(0, 0x41, 0)), '\0A\0');
  });

  test('is UTF-8 where that is valid, even where a read ends within a letter, else Windows-1252', () => {
    assert.equal(read(bytes(0xc2, 0xb5)), 'µ');
    assert.equal(read(bytes(0x41, 0xc2)), 'A');
    assert.equal(read(bytes(0xb5, 0xe9)), 'µé');
  });
});

describe('the words of a Rich Text document (RTF 1.9)', () => {
  test('are lines and cells', () => {
    assert.equal(readRtf('{\\rtf1 a\\par b\\line c\\tab d\\cell e\\row f}'), 'a\nb\nc\td\te\nf');
    // Line ends of the file are none of the document.
    assert.equal(readRtf('{\\rtf1 a\r\nb}'), 'ab');
  });

  test('are escaped by code, as control words, and as symbols', () => {
    assert.equal(readRtf("{\\rtf1 \\'b5m \\'E9}"), 'µm é');
    assert.equal(readRtf('{\\rtf1 \\u181m \\u-10179x}'), `µm ${String.fromCharCode(0xd83d)}x`);
    assert.equal(readRtf('{\\rtf1 a\\~b \\{c\\} \\\\}'), 'a b {c} \\');
  });

  test('leave formats out, with the blank that ends them', () => {
    assert.equal(readRtf('{\\rtf1\\b bold\\b0  plain}'), 'bold plain');
    assert.equal(readRtf('{\\rtf1 {\\i x}{y}z}'), 'xyz');
  });

  test('leave out groups that hold none', () => {
    for (const group of [
      '*\\generator Word',
      'fonttbl Arial',
      'colortbl ;',
      'stylesheet s',
      'info i',
      'pict ff',
      'header h',
      'footer f',
    ])
      assert.equal(readRtf(`{\\rtf1 a{\\${group}{inner}still}b}`), 'ab', group);
    assert.equal(readRtf('{\\rtf1 a{\\*\\x {deep {deeper}} y}b{c}d}'), 'abcd');
  });
});
