import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { encode } from 'fast-png';
import { readTiffSpacing } from '../../../src/readers/images/tags-spacing.js';
import { readImageHeader } from '../../../src/readers/images/read-image-header.js';
import { BytesFile } from '../dicom/bytes-file.js';
import { headerOf, samplesOf } from './read-image.js';
import { writeTiff, type TiffPlan } from './tiff/write-tiff.js';
import { refused } from '../../support/refused.js';

const pixels = { columns: 2, rows: 1, blocks: [Uint8Array.of(1, 2)] };

/** What a TIFF with these entries suggests of spacing, in mm. */
async function suggestionOf(plan: Partial<TiffPlan>) {
  const { first } = await headerOf(writeTiff([{ ...pixels, ...plan }]));
  return first['SuggestedSpacing'];
}

/** XResolution, YResolution (rationals) and ResolutionUnit (2: inch, 3: cm). */
const resolution = (x: number, y: number, unit: number) =>
  [
    [282, 5, [x]],
    [283, 5, [y]],
    [296, 3, [unit]],
  ] as const;

describe('what an image says of itself', () => {
  it('is told under DICOM’s names', async () => {
    const page = { columns: 3, rows: 2, bits: 16, format: 2, blocks: [new Uint8Array(12)] };
    const { facts, pixels: layouts } = await headerOf(writeTiff([page, page]), 'a/scan.tif');
    assert.deepEqual(facts, [
      {
        file: 'a/scan.tif',
        frame: 1,
        NumberOfFrames: 2,
        Rows: 2,
        Columns: 3,
        SamplesPerPixel: 1,
        BitsAllocated: 16,
        PhotometricInterpretation: 'MONOCHROME2',
        ImageFormat: 'TIFF',
      },
      { ...facts[0], frame: 2 },
    ]);
    assert.deepEqual(structuredClone(layouts), layouts);
  });

  it('leaves out smaller copies and masks', async () => {
    const copy = { ...pixels, more: [[254, 4, [1]]] as const };
    const mask = { ...pixels, more: [[254, 4, [4]]] as const };
    assert.equal((await headerOf(writeTiff([pixels, copy, mask, pixels]))).facts.length, 2);
  });

  describe('of channels and time points', () => {
    const slicesOf = async (description: string, pages: number) => {
      const plans = Array.from({ length: pages }, (_, index) =>
        index === 0 ? { ...pixels, description } : pixels,
      );
      const { facts } = await headerOf(writeTiff(plans));
      return facts.map((one) => one['InStackPositionNumber']);
    };
    const ome = (order: string) =>
      `<OME><Image><Pixels DimensionOrder="${order}" SizeX="2" SizeY="1" SizeZ="3" SizeC="2" SizeT="1"/></Image></OME>`;

    it('is the slice that each page belongs to, channels fastest in ImageJ', async () => {
      const description = 'ImageJ=1.53t\nimages=8\nchannels=2\nslices=2\nframes=2\nhyperstack=true\n';
      assert.deepEqual(await slicesOf(description, 8), [1, 1, 2, 2, 1, 1, 2, 2]);
    });

    it('follows the order that OME-XML tells', async () => {
      assert.deepEqual(await slicesOf(ome('XYCZT'), 6), [1, 1, 2, 2, 3, 3]);
      assert.deepEqual(await slicesOf(ome('XYZCT'), 6), [1, 2, 3, 1, 2, 3]);
    });

    it('is the same for all pages of a single slice', async () => {
      const frames = 'ImageJ=1.53t\nimages=4\nframes=4\nhyperstack=true\n';
      assert.deepEqual(await slicesOf(frames, 4), [1, 1, 1, 1]);
      const channels = ome('XYCZT').replace('SizeZ="3"', 'SizeZ="1"');
      assert.deepEqual(await slicesOf(channels, 2), [1, 1]);
      assert.deepEqual(await slicesOf('ImageJ=1.53t\nimages=4\n', 4), Array(4).fill(undefined));
    });

    it('is not told of a plain stack, nor by a description of another number of pages', async () => {
      const plain = 'ImageJ=1.53t\nimages=3\nslices=3\n';
      assert.deepEqual(await slicesOf(plain, 3), [undefined, undefined, undefined]);
      assert.deepEqual(await slicesOf(ome('XYCZT'), 2), [undefined, undefined]);
    });
  });

  it('takes few and small reads', async () => {
    const page = { columns: 1000, rows: 1000, blocks: [new Uint8Array(1_000_000)] };
    const { file } = await headerOf(writeTiff([page]));
    const read = file.reads.reduce((sum, [start, end]) => sum + end - start, 0);
    assert.ok(file.reads.length <= 3 && read < 20_000, `${file.reads.length} reads of ${read} bytes`);
  });

  it('is judged by the bytes, not by the name', async () => {
    const png = encode({ width: 2, height: 1, data: Uint8Array.of(1, 2), channels: 1, depth: 8 });
    const { first } = await headerOf(png, 'slice.tif');
    assert.equal(first['ImageFormat'], 'PNG');
    assert.equal(await readImageHeader(new BytesFile(Buffer.from('hello, world'), 'slice.tif')), null);
  });

  it('is nothing where there are no bytes', async () => {
    await assert.rejects(
      readImageHeader(new BytesFile(new Uint8Array(0), 'slice.png')),
      refused('EMPTY:file', { file: 'slice.png' }),
    );
  });

  for (const [name, bytes, told] of [
    ['slice.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], 'TRUNCATED:image-header'],
    ['slice.jpg', [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a], 'TRUNCATED:image-header'],
    ['slice.bmp', [0x42, 0x4d, 9, 9], 'TRUNCATED:image-header'],
    ['slice.tif', [0x49, 0x49, 0x2a, 0], 'TRUNCATED:first-page'],
    ['slice.tif', [0x49, 0x49, 0x2a, 0, 0, 0, 0, 0], 'NOT_AN_IMAGE:no-page'],
  ] as const) {
    it(`is told to break off: ${name}, ${bytes.length} bytes`, async () => {
      const file = new BytesFile(Uint8Array.from(bytes), name);
      await assert.rejects(readImageHeader(file), refused(told, { file: name }));
    });
  }
});

describe('the spacing that an image suggests', () => {
  it('comes from a resolution in pixels per centimetre or inch', async () => {
    assert.equal(await suggestionOf({ more: resolution(2000, 1000, 3) }), '0.005\\0.01\\');
    assert.equal(await suggestionOf({ more: resolution(5080, 2540, 2) }), '0.005\\0.01\\');
  });

  for (const dots of [1, 72, 96, 150, 300]) {
    it(`is not the ${dots} per inch that programs write unasked`, async () => {
      assert.equal(await suggestionOf({ more: resolution(dots, dots, 2) }), undefined);
    });
  }

  it('is nothing where no unit is told', async () => {
    assert.equal(await suggestionOf({ more: resolution(200, 200, 1) }), undefined);
    assert.equal(await suggestionOf({}), undefined);
  });

  it('comes from ImageJ’s own unit, with Z', async () => {
    const description = 'ImageJ=1.53t\nimages=2\nslices=2\nunit=\\u00B5m\nspacing=7.25\nloop=false\n';
    const more = resolution(0.4, 0.8, 1);
    assert.equal(await suggestionOf({ description, more }), '0.0025\\0.00125\\0.00725');
    const inMillimetres = 'ImageJ=1.53t\nunit=mm\nspacing=-2.5\n';
    assert.equal(await suggestionOf({ description: inMillimetres, more }), '2.5\\1.25\\2.5');
  });

  it('comes in units of its own for Y and Z, and by their long names', async () => {
    const more = resolution(0.4, 0.8, 1);
    const mixed = 'ImageJ=1.53t\nunit=micrometers\nyunit=mm\nzunit=Millimeters\nspacing=0.026\n';
    assert.equal(await suggestionOf({ description: mixed, more }), '0.0025\\1.25\\0.026');
    // A depth in pixels is no length, and no micrometre either.
    const counted = 'ImageJ=1.53t\nunit=micrometers\nyunit=mm\nzunit=pixel\nspacing=0.026\n';
    assert.equal(await suggestionOf({ description: counted, more }), '0.0025\\1.25\\');
    const latin = Buffer.from('ImageJ=1.53t\nunit=µm\nspacing=7.25\n', 'latin1').toString('utf8');
    assert.equal(await suggestionOf({ description: latin, more }), '0.0025\\0.00125\\0.00725');
  });

  for (const [unit, dots] of [
    ['inch', 72],
    ['inch', 300],
    ['cm', 28.3464567],
    ['mm', 2.83464567],
    ['micron', 0.00283464567],
  ] as const)
    it(`is not 72 per inch, nor another customary number, told as ${dots} per ${unit}`, () => {
      const description = `ImageJ=1.53t\nunit=${unit}\n`;
      assert.equal(readTiffSpacing({ x: dots, y: dots, unit: 1, description }), null);
    });

  it('is nothing where ImageJ counts in pixels', async () => {
    const description = 'ImageJ=1.53t\nunit=pixel\nspacing=2\n';
    assert.equal(await suggestionOf({ description, more: resolution(1, 1, 1) }), undefined);
  });

  it('comes from lines that name the size of a pixel', async () => {
    const description = 'unit=mm\npixel_width=0.02\npixel_height=0.03\nspacing=0.04\n';
    assert.equal(await suggestionOf({ description }), '0.02\\0.03\\0.04');
  });

  it('comes from OME-XML, in micrometres unless told', async () => {
    const description =
      '<?xml version="1.0"?><OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06"><Image ID="Image:0"><Pixels ID="Pixels:0" PhysicalSizeX="3.5" PhysicalSizeY="3.5" PhysicalSizeYUnit="nm" PhysicalSizeZ="0.01" PhysicalSizeZUnit="mm"/></Image></OME>';
    assert.equal(await suggestionOf({ description }), '0.0035\\0.0000035\\0.01');
    for (const unit of ['&#181;m', '&#xB5;m', '&#x3bc;m', 'µm']) {
      const referred = description.replace('"nm"', `"${unit}"`);
      assert.equal(await suggestionOf({ description: referred }), '0.0035\\0.0035\\0.01', unit);
    }
    // XML 1.0, sections 2.3 and 3.1: either quote, and white space around the sign.
    const quoted = description.replace('="nm"', " = 'nm'").replace('X="3.5"', "X= '3.5'");
    assert.equal(await suggestionOf({ description: quoted }), '0.0035\\0.0000035\\0.01');
    const angstrom = description.replace('"nm"', '"&#197;"');
    assert.equal(await suggestionOf({ description: angstrom }), '0.0035\\3.5e-7\\0.01');
  });

  it('comes from the density of a PNG, unless it is customary', async () => {
    const png = (perMetre: number) => {
      const bytes = encode({ width: 2, height: 1, data: Uint8Array.of(1, 2), channels: 1, depth: 8 });
      // A pHYs chunk behind the header's 33 bytes: length, type, X, Y, metre, checksum.
      const chunk = Buffer.alloc(21);
      chunk.writeUInt32BE(9, 0);
      chunk.write('pHYs', 4, 'latin1');
      chunk.writeUInt32BE(perMetre, 8);
      chunk.writeUInt32BE(2 * perMetre, 12);
      chunk.writeUInt8(1, 16);
      return Buffer.concat([bytes.subarray(0, 33), chunk, bytes.subarray(33)]);
    };
    const spacing = async (perMetre: number) => (await headerOf(png(perMetre))).first['SuggestedSpacing'];
    assert.equal(await spacing(50_000), '0.02\\0.01\\');
    assert.equal(await spacing(2835), '\\0.176366843\\', 'only the doubled one is not 72 per inch');
    assert.deepEqual([...(await samplesOf(png(50_000))).data], [1, 2]);
  });

  it('comes from the density of a JPEG, unless it is customary', async () => {
    const jpeg = (unit: number, x: number, y: number) => {
      const jfif = [
        0xff,
        0xe0,
        0,
        16,
        0x4a,
        0x46,
        0x49,
        0x46,
        0,
        1,
        1,
        unit,
        x >> 8,
        x & 255,
        y >> 8,
        y & 255,
      ];
      const frame = [0xff, 0xc0, 0, 11, 8, 0, 5, 0, 7, 1, 1, 0x11, 0];
      return Uint8Array.from([0xff, 0xd8, ...jfif, 0, 0, ...frame]);
    };
    const { first } = await headerOf(jpeg(2, 500, 1000), 'slice.jpg');
    assert.deepEqual([first['Columns'], first['Rows'], first['SuggestedSpacing']], [7, 5, '0.02\\0.01\\']);
    assert.equal((await headerOf(jpeg(1, 72, 72))).first['SuggestedSpacing'], undefined);
    assert.equal((await headerOf(jpeg(0, 500, 500))).first['SuggestedSpacing'], undefined);
  });
});
