import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inspectDeposits } from '../../src/series/inspect-deposits.js';
import { makeZarr, zipStored, type ZarrFiles } from '../support/zarr-files.js';

const root = mkdtempSync(join(tmpdir(), 'zarr-'));
const files = makeZarr({ size: [8, 8, 8], scale: [50, 60, 80], unit: 'micrometer', levels: 2, chunk: 8 });

function writeFolder(name: string): void {
  for (const [path, bytes] of files) {
    const at = join(root, name, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, bytes);
  }
}

before(() => {
  writeFolder('block.zarr');
  writeFolder('two/of any name');
  writeFolder('two/block.zarr');
  writeFileSync(join(root, 'block.ozx'), zipStored(files));
  const inside: ZarrFiles = new Map([...files].map(([path, bytes]) => [`deposit/block.zarr/${path}`, bytes]));
  writeFileSync(join(root, 'deposit.zip'), zipStored(inside));
  writeFileSync(join(root, 'bare.zip'), zipStored(files));
});

after(() => rmSync(root, { recursive: true }));

describe('inspectDeposits and OME-Zarr', () => {
  for (const [path, stacks] of [
    ['block.zarr', 1],
    ['block.ozx', 1],
    ['two', 2],
    ['deposit.zip', 1],
    ['bare.zip', 1],
  ] as const) {
    it(`reads ${path} as ${String(stacks)}`, async () => {
      for await (const { reports, setAside } of inspectDeposits([join(root, path)])) {
        assert.deepEqual(setAside, []);
        assert.deepEqual(
          reports.map(({ spacing, series }) => [spacing, series.files, series.frames]),
          Array.from({ length: stacks }, () => [{ x: 0.05, y: 0.06, z: 0.08 }, 1, 8]),
        );
      }
    });
  }
});
