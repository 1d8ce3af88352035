import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { inspectDeposits } from '../../../src/series/inspect-deposits.js';
import { openDeposit } from '../../../src/series/open-deposit.js';
import { readFrame } from '../../../src/volume/frames/frame-task.js';

const folder = mkdtempSync(join(tmpdir(), 'scanner-'));
after(() => rmSync(folder, { recursive: true }));

type Files = Record<string, string | Uint8Array>;

function give(files: Files): string {
  const place = mkdtempSync(join(folder, 'deposit-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(place, name), bytes);
  return place;
}

async function inspect(files: Files) {
  for await (const { reports, setAside } of inspectDeposits([give(files)])) return { reports, setAside };
  throw new Error('no deposit');
}

async function firstValue(files: Files, at: number) {
  const { stacks, open } = await openDeposit(give(files));
  const frame = stacks[0]?.frames[at];
  assert.ok(frame);
  const { file, pixels } = open(frame.facts);
  assert.ok(!('store' in pixels));
  return (await readFrame(file, { pixels, frame: frame.facts.frame })).value?.data[0];
}

/** 4 × 3 × 2 values of which the first of each slice is its number. */
const values = (kind: 'Uint16Array' | 'Float32Array' | 'Uint8Array' | 'Int16Array') => {
  const array = new globalThis[kind](24);
  array[12] = 1;
  return new Uint8Array(array.buffer);
};

const vgi = (volumes: readonly { number: number; name: string; resolution: string }[], unit = 'mm') =>
  volumes
    .map(
      ({ number, name }) =>
        `{volume${String(number)}}\r\n[representation]\r\nsize = 4 3 2\r\n[file1]\r\nRegionOfInterestStart = 0 0 0\r\nFileFormat = raw\r\nSize = 4 3 2\r\nName = ${name}\r\nDatatype = unsigned integer\r\nBitsPerElement = 16\r\n`,
    )
    .join('') +
  volumes
    .map(
      ({ number, resolution }) =>
        `{volumeprimitive${String(10 + number)}}\r\n[geometry]\r\nresolution = ${resolution}\r\nunit = ${unit}\r\n[volume]\r\nvolume = volume${String(number)}\r\n`,
    )
    .join('');
const oneVgi = vgi([{ number: 1, name: String.raw`E:\scans\bone.vol`, resolution: '0.02 0.02 0.05' }]);

const pcr =
  '[VolumeData]\r\nVolume_SizeX=4\r\nVolume_SizeY=3\r\nVolume_SizeZ=2\r\nFormat=10\r\nVoxelSizeRec=0.025\r\n';

/** Header blocks of Scanco (ITK `itkScancoImageIO.cxx`): 4 × 3 × 2 voxels, 144 × 108 × 72 µm, one more block of header. */
function isq(samples: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1024 + samples.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('CTDATA-HEADER_V1'));
  view.setInt32(16, 3, true);
  [4, 3, 2].forEach((count, at) => view.setInt32(44 + 4 * at, count, true));
  [144, 108, 72].forEach((size, at) => view.setInt32(56 + 4 * at, size, true));
  view.setInt32(508, 1, true);
  bytes.set(samples, 1024);
  return bytes;
}

const micrometres = (vgiText: string) => vgiText.replace('unit = mm', 'unit = um');

describe('volumes of scanners', () => {
  const cases: [what: string, files: Files, z: number, xy: number][] = [
    ['Volume Graphics', { 'bone.vgi': oneVgi, 'bone.vol': values('Uint16Array') }, 0.05, 0.02],
    [
      'Volume Graphics in µm',
      { 'bone.vgi': micrometres(oneVgi), 'bone.vol': values('Uint16Array') },
      5e-5,
      2e-5,
    ],
    ['GE phoenix, of 32 bits', { 'bone.pcr': pcr, 'bone.vol': values('Float32Array') }, 0.025, 0.025],
    ['GE phoenix, of 16 bits', { 'bone.pcr': pcr, 'bone.vol': values('Uint16Array') }, 0.025, 0.025],
    ['Scanco', { 'C0001.ISQ': isq(values('Int16Array')) }, 0.036, 0.036],
    ['Scanco, off a VMS disk', { 'C0001.ISQ;1': isq(values('Int16Array')) }, 0.036, 0.036],
  ];
  for (const [what, files, z, xy] of cases) {
    it(`reads ${what}`, async () => {
      const { reports, setAside } = await inspect(files);
      assert.deepEqual(setAside, []);
      assert.deepEqual(
        reports.map(({ spacing, dimensions }) => [spacing, dimensions]),
        [
          [
            { x: xy, y: xy, z },
            { columns: 4, rows: 3, slices: 2 },
          ],
        ],
      );
      assert.equal(await firstValue(files, 1), 1);
    });
  }

  it('reads each of several volumes of one header, at its own resolution', async () => {
    const two = vgi([
      { number: 1, name: 'a.vol', resolution: '0.02 0.02 0.02' },
      { number: 2, name: 'b.vol', resolution: '0.1 0.1 0.3' },
    ]);
    const { reports, setAside } = await inspect({
      'scan.vgi': two,
      'a.vol': values('Uint16Array'),
      'b.vol': values('Uint16Array'),
    });
    assert.deepEqual(setAside, []);
    assert.deepEqual(
      reports.map(({ spacing }) => spacing.z),
      [0.02, 0.3],
    );
  });

  it('leaves a header without samples to be what it was, a log', async () => {
    const { reports, setAside } = await inspect({ 'bone.vgi': oneVgi });
    assert.deepEqual(reports, []);
    assert.deepEqual(
      setAside.map(({ code }) => code),
      ['LOG'],
    );
  });

  it('hears the log of another program beside a volume', async () => {
    const meta =
      'NDims = 3\nDimSize = 4 3 2\nElementType = MET_USHORT\nElementSpacing = 1 1 1\nElementDataFile = bone.raw\n';
    const { reports } = await inspect({
      'bone.mhd': meta,
      'bone.raw': values('Uint16Array'),
      'bone.pcr': pcr,
    });
    const codes = reports[0]?.findings.map(({ code }) => code) ?? [];
    assert.ok(codes.includes('LOOKS_LIKE_DEFAULT') && codes.includes('LOG_DISAGREES'), codes.join());
    assert.deepEqual(reports[0]?.evidence.z.suggestions, [{ source: 'log-file', value: 0.025 }]);
  });
});

describe('a file of plain samples alone', () => {
  it('is named, with what it lacks', async () => {
    const { reports, setAside } = await inspect({ 'bone.raw': values('Uint16Array') });
    assert.deepEqual(reports, []);
    assert.deepEqual(
      setAside.map(({ code, data }) => [code, data['reason'], data['size']]),
      [['NOT_AN_IMAGE', 'raw-alone', 48]],
    );
  });

  it('is drawn where its name tells its size, as far as that fits', async () => {
    for (const [name, kind, type] of [
      ['bone_4x3x2_uint16.raw', 'Uint16Array', 'uint16'],
      ['bone 4x3x2.raw', 'Float32Array', 'float32'],
      ['bone-4x3x2-8bit.vol', 'Uint8Array', 'uint8'],
    ] as const) {
      const files = { [name]: values(kind) };
      const { reports } = await inspect(files);
      assert.deepEqual(reports[0]?.dimensions, { columns: 4, rows: 3, slices: 2 }, name);
      assert.deepEqual(reports[0]?.spacing, { x: null, y: null, z: null });
      const told = reports[0]?.findings.find(({ code }) => code === 'RAW_BY_NAME');
      assert.equal(told?.severity, 'error');
      assert.equal(told?.data['type'], type);
      assert.equal(await firstValue(files, 1), 1);
    }
    const { reports } = await inspect({ 'bone_40x30x20.raw': values('Uint16Array') });
    assert.deepEqual(reports, []);
  });

  it('takes its spacing from a log beside it', async () => {
    const { reports } = await inspect({ 'bone_4x3x2.raw': values('Uint16Array'), 'bone.pcr': pcr });
    assert.deepEqual(
      reports.map(({ spacing }) => spacing),
      [{ x: 0.025, y: 0.025, z: 0.025 }],
    );
  });
});

describe('formats that are not read', () => {
  const magics: [name: string, kind: string, bytes: number[]][] = [
    ['bone.am', 'amira', [...Buffer.from('# AmiraMesh BINARY-LITTLE-ENDIAN 2.1\n')]],
    ['bone.am', 'amira', [...Buffer.from('# Avizo BINARY-LITTLE-ENDIAN 2.1\n')]],
    ['bone.czi', 'czi', [...Buffer.from('ZISRAWFILE\0\0')]],
    ['bone.nxs', 'hdf5', [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['bone.7z', '7-zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
    ['bone.rar', 'rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0]],
  ];
  for (const [name, kind, bytes] of magics) {
    it(`names ${name} as ${kind}`, async () => {
      const { setAside } = await inspect({ [name]: Uint8Array.from(bytes) });
      assert.deepEqual(
        setAside.map(({ data }) => data['kind']),
        [kind],
      );
    });
  }
});
