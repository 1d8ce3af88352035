import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registry } from 'zarrita';
import { asFolder, buildStack, readGiven } from '../../support/read-zarr.js';
import { makeZarr, type ZarrFiles } from '../../support/zarr-files.js';

/** What packs as others do: taken before reading puts bounds around it. */
const packers = new Map(registry);

interface Packer {
  fromConfig(config: object): { encode(bytes: Uint8Array): Promise<Uint8Array> | Uint8Array };
}

/** The same image in Zarr v2 with every chunk packed in another way. */
async function packed(id: string, config: object): Promise<ZarrFiles> {
  const files = makeZarr({
    size: [20, 24, 40],
    scale: [0.05, 0.06, 0.08],
    version: '0.4',
    type: 'uint16',
    valueAt: (x, y, z) => x + 2 * y + 3 * z,
    change: (json, path) => (path.endsWith('.zarray') ? { ...json, compressor: { id, ...config } } : json),
  });
  const codec = (await packers.get(id)?.()) as unknown as Packer;
  const packer = codec.fromConfig(config);
  for (const [path, bytes] of files) {
    if (/\/\d+$/.test(path)) files.set(path, new Uint8Array(await packer.encode(bytes)));
  }
  return files;
}

const ways: [id: string, config: object][] = [
  ['blosc', { cname: 'lz4', clevel: 5, shuffle: 1, blocksize: 0 }],
  ['blosc', { cname: 'zstd', clevel: 5, shuffle: 2, blocksize: 0 }],
  ['zstd', { level: 3 }],
  ['lz4', { acceleration: 1 }],
  ['zlib', { level: 1 }],
];

describe('an OME-Zarr of another program', () => {
  for (const [id, config] of ways) {
    it(`is unpacked: ${id} ${JSON.stringify(config)}`, async () => {
      const files = id === 'zlib' ? await zlibbed() : await packed(id, config);
      const { volume, setAside } = await buildStack(await readGiven(asFolder(files)));
      assert.deepEqual(setAside, []);
      assert.equal(volume.data[17 + 20 * (2 + 24 * 31)], 17 + 4 + 93);
    });
  }

  for (const [id, config, at] of [
    ['blosc', { cname: 'lz4', clevel: 5, shuffle: 1, blocksize: 0 }, 4],
    ['lz4', { acceleration: 1 }, 0],
  ] as const) {
    it(`whose chunk says that it holds a gigabyte is not unpacked: ${id}`, async () => {
      const files = await packed(id, config);
      const chunk = files.get('s0/0/0/0') ?? new Uint8Array(16);
      new DataView(chunk.buffer).setUint32(at, 2 ** 30, true);
      const { setAside } = await buildStack(await readGiven(asFolder(files)));
      assert.deepEqual(
        setAside.map(({ data }) => data['damaged']),
        [1],
      );
    });
  }
});

async function zlibbed(): Promise<ZarrFiles> {
  const { zlibSync } = await import('fflate');
  const files = makeZarr({
    size: [20, 24, 40],
    version: '0.4',
    valueAt: (x, y, z) => x + 2 * y + 3 * z,
    change: (json, path) =>
      path.endsWith('.zarray') ? { ...json, compressor: { id: 'zlib', level: 1 } } : json,
  });
  for (const [path, bytes] of files)
    if (/\/\d+$/.test(path)) files.set(path, new Uint8Array(zlibSync(bytes)));
  return files;
}
