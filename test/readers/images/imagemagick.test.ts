import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerOf, samplesOf } from './read-image.js';
import { findTool, rewrite, unevenValues } from './other-tools.js';
import { bytesOf } from './tiff/write-tiff.js';

const columns = 61;
const rows = 43;

/** A portable graymap (netpbm): a few words, then samples with the high byte first. */
function writeGraymap(values: readonly number[], largest: number): Uint8Array {
  const bits = largest > 255 ? 16 : 8;
  return Buffer.concat([Buffer.from(`P5 ${columns} ${rows} ${largest}\n`), bytesOf(values, bits, true)]);
}

/** Formats as ImageMagick is asked to write them; `each`: what becomes of a sample of the graymap. */
const cases: {
  what: string;
  largest: number;
  to: string;
  args: readonly string[];
  each?: (value: number) => number;
}[] = [
  { what: 'PNG, 8 bits', largest: 255, to: 'png', args: [] },
  { what: 'PNG, 16 bits', largest: 65_535, to: 'png', args: ['-define', 'png:bit-depth=16'] },
  { what: 'PNG, 16 bits, interlaced', largest: 65_535, to: 'png', args: ['-interlace', 'PNG'] },
  { what: 'PNG, 1 bit', largest: 1, to: 'png', args: ['-define', 'png:bit-depth=1'] },
  { what: 'PNG, 2 bits', largest: 3, to: 'png', args: ['-define', 'png:bit-depth=2'] },
  { what: 'PNG, 4 bits', largest: 15, to: 'png', args: ['-define', 'png:bit-depth=4'] },
  { what: 'PNG, RGB of grey', largest: 255, to: 'png', args: ['-define', 'png:color-type=2'] },
  { what: 'PNG, RGBA of grey', largest: 255, to: 'png', args: ['-define', 'png:color-type=6'] },
  { what: 'PNG, grey with alpha', largest: 255, to: 'png', args: ['-define', 'png:color-type=4'] },
  { what: 'PNG, palette', largest: 255, to: 'png', args: ['-define', 'png:color-type=3'] },
  { what: 'BMP, palette of 256', largest: 255, to: 'bmp', args: ['-compress', 'none'] },
  { what: 'BMP, 24 bits', largest: 255, to: 'bmp', args: ['-type', 'truecolor', '-compress', 'none'] },
  {
    what: 'BMP, 1 bit',
    largest: 1,
    to: 'bmp',
    args: ['-type', 'bilevel', '-compress', 'none'],
    each: (value) => value * 255,
  },
  { what: 'TIFF, 16 bits, Zip', largest: 65_535, to: 'tif', args: ['-compress', 'zip'] },
  { what: 'TIFF, 16 bits, LZW', largest: 65_535, to: 'tif', args: ['-compress', 'lzw'] },
  { what: 'TIFF, big-endian', largest: 65_535, to: 'tif', args: ['-endian', 'MSB', '-compress', 'none'] },
  { what: 'TIFF, RGB of grey', largest: 255, to: 'tif', args: ['-type', 'truecolor', '-compress', 'none'] },
  {
    what: 'TIFF, RGB in planes',
    largest: 255,
    to: 'tif',
    args: ['-type', 'truecolor', '-interlace', 'plane', '-compress', 'none'],
  },
  {
    what: 'TIFF, palette',
    largest: 255,
    to: 'tif',
    args: ['+dither', '-type', 'palette', '-compress', 'none'],
  },
];

describe('images as ImageMagick writes them', () => {
  const { command, skip } = findTool('convert');
  for (const { what, largest, to, args, each = (value: number) => value } of cases) {
    it(`are read: ${what}`, { skip }, async () => {
      const values = unevenValues(columns * rows, columns, largest);
      const bytes = rewrite(command, writeGraymap(values, largest), { from: 'pgm', to }, args);
      const { first } = await headerOf(bytes, `slice.${to}`);
      assert.deepEqual([first['Columns'], first['Rows']], [columns, rows]);
      const { data } = await samplesOf(bytes, 1, `slice.${to}`);
      const wrong = values.findIndex((value, index) => data[index] !== each(value));
      assert.equal(wrong, -1, `pixel ${wrong}: ${data[wrong] ?? ''} for ${each(values[wrong] ?? 0)}`);
    });
  }

  it('tell their size in a JPEG', { skip }, async () => {
    const values = unevenValues(columns * rows, columns, 255);
    const bytes = rewrite(command, writeGraymap(values, 255), { from: 'pgm', to: 'jpg' }, ['-density', '72']);
    const { first, pixels } = await headerOf(bytes, 'slice.jpg');
    assert.deepEqual([first['Columns'], first['Rows'], first['BitsAllocated']], [columns, rows, 8]);
    assert.deepEqual([first['ImageFormat'], first['SuggestedSpacing']], ['JPEG', undefined]);
    assert.equal(pixels[0]?.rows, rows);
  });
});
