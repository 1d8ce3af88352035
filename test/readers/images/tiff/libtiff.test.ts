import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headerOf, samplesOf } from '../read-image.js';
import { findTool, rewrite, unevenValues } from '../other-tools.js';
import { bytesOf, writeTiff } from './write-tiff.js';
import { refused } from '../../../support/refused.js';

const columns = 150;
const rows = 97;
const values = unevenValues(columns * rows, columns, 65_535);

/** What each kind of sample holds, and by which predictor libtiff may pack it. */
const kinds = {
  '8 bits': { bits: 8, format: 1, values: values.map((value) => value % 256), predictor: 2 },
  '16 bits': { bits: 16, format: 1, values: values.map((value) => (value * 37) % 65_536), predictor: 2 },
  '32 bits': { bits: 32, format: 1, values: values.map((value) => value * 60_000), predictor: 2 },
  floats: { bits: 32, format: 3, values: values.map((value) => value / 8 - 500), predictor: 3 },
} as const;

/** How libtiff's own tiffcp is asked to write: `-r` rows in a strip, `-t` tiles of `-w` × `-l`, `-8` BigTIFF. */
const layouts: Record<string, readonly string[]> = {
  strips: ['-r', '10'],
  'one strip': ['-r', '97'],
  tiles: ['-t', '-w', '64', '-l', '32'],
  'strips, big-endian': ['-B', '-r', '10'],
  'tiles in a BigTIFF': ['-8', '-t', '-w', '64', '-l', '32'],
};

describe('TIFFs as libtiff writes them', () => {
  const { command, skip } = findTool('tiffcp');
  for (const [kind, { bits, format, values: expected, predictor }] of Object.entries(kinds)) {
    const plain = writeTiff([
      { columns, rows, bits, format, blocks: [bytesOf(expected, bits, false, format)] },
    ]);
    for (const [layout, args] of Object.entries(layouts)) {
      for (const packing of ['none', 'lzw', `lzw:${predictor}`, 'zip', `zip:${predictor}`, 'packbits']) {
        it(`are read: ${kind}, ${layout}, ${packing}`, { skip }, async () => {
          const bytes = rewrite(command, plain, { from: 'tif', to: 'tif' }, ['-c', packing, ...args]);
          const { data } = await samplesOf(bytes);
          assert.equal(data.length, expected.length);
          const wrong = expected.findIndex((value, index) => data[index] !== value);
          assert.equal(wrong, -1, `pixel ${wrong}: ${data[wrong] ?? ''} for ${expected[wrong] ?? ''}`);
        });
      }
    }
  }

  it('are read page by page', { skip }, async () => {
    const pages = [0, 1, 2].map((page) => values.map((value) => (value + page) % 256));
    const plain = writeTiff(pages.map((page) => ({ columns, rows, blocks: [bytesOf(page, 8)] })));
    const bytes = rewrite(command, plain, { from: 'tif', to: 'tif' }, ['-c', 'lzw:2']);
    assert.equal((await headerOf(bytes)).facts.length, 3);
    for (const [index, page] of pages.entries())
      assert.deepEqual([...(await samplesOf(bytes, index + 1)).data], page);
  });

  it('name a compression that is not read', { skip }, async () => {
    const plain = writeTiff([{ columns, rows, blocks: [bytesOf(kinds['8 bits'].values, 8)] }]);
    const bytes = rewrite(command, plain, { from: 'tif', to: 'tif' }, ['-c', 'zstd']);
    await assert.rejects(
      samplesOf(bytes),
      refused('UNSUPPORTED_SYNTAX:tiff-compression', { name: 'Zstandard' }),
    );
  });
});
