import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isImageTypeText, readImageTypeText } from '../../../../src/readers/dicom/header/mosaic-tags.js';
import type { Item, RawElement } from '../../../../src/readers/dicom/header/read-items.js';
import { readMosaicCount } from '../../../../src/readers/dicom/header/siemens-mosaic.js';

const element = (bytes: Uint8Array | string, vr?: string, items: Item[] = []): RawElement => ({
  vr,
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  bigEndian: false,
  items,
});

type Elements = Record<string, RawElement>;
const count = (elements: Elements) => readMosaicCount(new Map(Object.entries(elements)));

/**
 * A CSA2 header as nibabel documents it (Siemens format DICOM with CSA header): the magic `SV10\4\3\2\1`, the number of
 * tags, then of each its name, its number of items and, of each item, the length and the value, padded to four bytes.
 */
function csa(
  tags: [name: string, items: string[]][],
  magic = 'SV10\x04\x03\x02\x01',
  said = tags.length,
): Uint8Array {
  const bytes: number[] = [];
  const text = (value: string, length: number) =>
    bytes.push(...Array.from({ length }, (_, i) => (i < value.length ? value.charCodeAt(i) : 0)));
  const int = (value: number) =>
    bytes.push(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24);
  text(magic, 8);
  int(said);
  int(77);
  for (const [name, items] of tags) {
    text(name, 64);
    int(1);
    text('US', 4);
    int(6);
    int(items.length);
    int(77);
    for (const item of items) {
      for (const value of [item.length, item.length, 77, item.length]) int(value);
      text(item, Math.ceil(item.length / 4) * 4);
    }
  }
  return Uint8Array.from(bytes);
}

const tiles = (...items: string[]): [string, string[]] => ['NumberOfImagesInMosaic', items];
const csaCount = (bytes: Uint8Array) => count({ x00291010: element(bytes, 'OB') });

describe('the tiles of a mosaic in the CSA header', () => {
  test('are found behind other tags and empty items', () => {
    assert.equal(csaCount(csa([tiles('36\0')])), 36);
    const others: [string, string[]][] = [
      ['EchoLinePosition', ['32\0', '', 'five!', 'seven77']],
      ['SliceThickness', []],
      ['NumberOfImagesInMosaicX', ['7']],
    ];
    assert.equal(csaCount(csa([...others, tiles('', ' \0', '36\0', '12\0')])), 36);
    assert.equal(csaCount(csa([...others, tiles('36')])), 36);
  });

  test('are none without the magic, the tag or a number', () => {
    assert.equal(csaCount(csa([tiles('36')], 'SV10\x04\x03\x02\x02')), null);
    assert.equal(csaCount(csa([tiles('36')], 'XV10\x04\x03\x02\x01')), null);
    assert.equal(csaCount(csa([['Columns', ['36']]])), null);
    assert.equal(csaCount(csa([tiles('', '  ')])), null);
    assert.equal(csaCount(csa([tiles('many')])), null);
    assert.equal(csaCount(new Uint8Array()), null);
    assert.equal(csaCount(csa([]).subarray(0, 8)), null);
  });

  test('are not read from behind the tags that the header counts, or its end', () => {
    assert.equal(csaCount(csa([['A', ['1']], tiles('36')], undefined, 1)), null);
    const whole = csa([['A', ['1']], tiles('36')]);
    assert.equal(csaCount(whole.subarray(0, whole.length - 20)), null);
    assert.equal(csaCount(whole.subarray(0, whole.length - 21)), null);
    // A tag that ends with the header has no items left.
    assert.equal(csaCount(csa([['A', []], tiles()])), null);
    // A header that promises more than it holds is read as far as it goes.
    assert.equal(csaCount(csa([['A', ['1']], tiles('36')], undefined, 90)), 36);
  });
});

describe('the tiles of a mosaic in numbers', () => {
  const short = (value: number) => Uint8Array.of(value & 255, value >> 8);

  test('are a short, or digits where no type says which', () => {
    assert.equal(count({ x0019100a: element(short(36), 'US') }), 36);
    assert.equal(count({ x0019100a: { ...element(Uint8Array.of(1, 0), 'US'), bigEndian: true } }), 256);
    assert.equal(count({ x0019100a: element(short(300)) }), 300);
    assert.equal(count({ x0019100a: element('36 ') }), 36);
    assert.equal(count({ x00651050: element('20\0', 'DS') }), 20);
    assert.equal(count({ x00651050: element('9\0', 'IS') }), 9);
    assert.equal(count({ x00651050: element('20.000', 'DS') }), 20);
    assert.equal(count({ x00651050: element(' 20. ', 'DS') }), 20);
    // A single byte is neither.
    assert.equal(count({ x0019100a: element(Uint8Array.of(7), 'OB') }), null);
    assert.equal(count({ x0019100a: element('', 'OB') }), null);
  });

  test('are more than one, and no more than any mosaic holds', () => {
    assert.deepEqual(
      ['1', '2', '4096', '4097', '0'].map((text) => count({ x00651050: element(text, 'DS') })),
      [null, 2, 4096, null, null],
    );
  });

  test('are those of the maker who has reserved the block, or of none', () => {
    const siemens = { x0019100a: element(short(36), 'US') };
    assert.equal(count({ ...siemens, x00190010: element('SIEMENS MR HEADER') }), 36);
    assert.equal(count({ ...siemens, x00190010: element('GEMS_ACQU_01') }), null);
    const united = { x00651050: element('20', 'DS') };
    assert.equal(count({ ...united, x00650010: element('Image Private Header\0') }), 20);
    assert.equal(count({ ...united, x00650010: element('SIEMENS MR HEADER') }), null);
    // What is reserved in one block says nothing of the other.
    assert.equal(count({ ...siemens, ...united, x00190010: element('GEMS_ACQU_01') }), 20);
    assert.equal(count({ ...siemens, ...united }), 36);
  });
});

describe('Image Type Text', () => {
  test('has one of the private numbers of group 21', () => {
    for (const tag of ['x00211075', 'x00211175', 'x0021ff75', 'x002110fe'])
      assert.ok(isImageTypeText(tag), tag);
    for (const tag of ['x00210075', 'x002100fe', 'x00211076', 'x00191075', 'x0021107500', 'ax00211175'])
      assert.ok(!isImageTypeText(tag), tag);
  });

  const read = (elements: Elements) => readImageTypeText(new Map(Object.entries(elements)));
  const item = (elements: Elements): Item => new Map(Object.entries(elements));
  const text = (value: string) => ({ x00211175: element(value, 'CS') });
  const sequence = (...items: Item[]) => element('', 'SQ', items);

  test('is looked for at the top, and two sequences deep', () => {
    const within = { x002111fe: sequence(item(text('M\\MOSAIC'))) };
    assert.equal(read(text('M\\MOSAIC')), 'M\\MOSAIC');
    assert.equal(read(within), 'M\\MOSAIC');
    assert.equal(read({ x52009229: sequence(item(within)) }), 'M\\MOSAIC');
    assert.equal(read({ x52009230: sequence(item(within)) }), 'M\\MOSAIC');
    assert.equal(read({ x52009230: sequence(item({ x002111fe: sequence(item(within)) })) }), '');
    // Of other sequences, and other elements in these, nothing is asked.
    assert.equal(read({ x00400555: sequence(item(text('M\\MOSAIC'))) }), '');
    assert.equal(read({ x52009230: sequence(item({ x00400555: sequence(item(text('M\\MOSAIC'))) })) }), '');
    assert.equal(read({ x52009230: sequence(item({}), item(within)) }), '');
    assert.equal(read({}), '');
    assert.equal(read({ x00080075: element('M\\MOSAIC', 'CS') }), '');
  });

  test('is that which says MOSAIC, or else the first', () => {
    assert.equal(read({ x00211075: element('A', 'CS'), x00211175: element('b\\mosaic', 'CS') }), 'b\\mosaic');
    assert.equal(read({ x00211075: element('A', 'CS'), x00211175: element('B', 'CS') }), 'A');
  });
});
