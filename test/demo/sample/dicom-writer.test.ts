import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import dicomParser from 'dicom-parser';
import {
  explicitBigEndian,
  explicitLittleEndian,
  implicitLittleEndian,
  writeDicom,
  type DicomDataset,
} from '../../../demo/sample/dicom-writer.js';

const dataset: DicomDataset = {
  PixelData: Int16Array.of(1, -2, 300, 4),
  PixelRepresentation: 1,
  BitsAllocated: 16,
  Rows: 2,
  Columns: 2,
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
  SOPInstanceUID: '2.25.7',
  PatientID: '',
  SliceThickness: '19.000',
  SpacingBetweenSlices: undefined,
  PixelSpacing: [2.5, 0.75],
  ImagePositionPatient: [1 / 3, -1e-7, 7.25],
  SmallestImagePixelValue: -2,
  '0019100A US': 40,
  SharedFunctionalGroupsSequence: [{ PixelMeasuresSequence: [{ PixelSpacing: '0.5\\0.6' }] }],
};

/** Byte by byte: PS3.5 annex A.2 for Rows = 2 as explicit VR little endian, A.1 implicit, A.3 big endian. */
const rowsElement: Record<string, number[]> = {
  [explicitLittleEndian]: [0x28, 0, 0x10, 0, 0x55, 0x53, 2, 0, 2, 0],
  [implicitLittleEndian]: [0x28, 0, 0x10, 0, 2, 0, 0, 0, 2, 0],
  [explicitBigEndian]: [0, 0x28, 0, 0x10, 0x55, 0x53, 0, 2, 0, 2],
};

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return bytes.some((_, at) => wanted.every((byte, offset) => bytes[at + offset] === byte));
}

for (const undefinedLength of [false, true]) {
  for (const [transferSyntaxUID, rows] of Object.entries(rowsElement)) {
    describe(`writeDicom as ${transferSyntaxUID}${undefinedLength ? ' with delimiters' : ''}`, () => {
      const bytes = writeDicom(dataset, { transferSyntaxUID, undefinedLength });
      const read = dicomParser.parseDicom(bytes);

      it('writes an element as PS3.5 lays it out', () => {
        assert.ok(contains(bytes, rows));
      });

      it('announces the length and syntax that follow', () => {
        assert.equal(read.string('x00020010'), transferSyntaxUID);
        const end = read.elements['x00020013'];
        assert.ok(end);
        assert.equal(read.uint32('x00020000'), end.dataOffset + end.length - 144);
      });

      it('keeps printed decimals, empty values and absences apart', () => {
        assert.equal(read.string('x00180050'), '19.000');
        assert.equal(read.string('x00280030'), '2.5\\0.75');
        assert.equal(read.elements['x00100020']?.length, 0);
        assert.equal(read.elements['x00180088'], undefined);
        for (const value of (read.string('x00200032') ?? '').split('\\'))
          assert.ok(value.length <= 16, value);
      });

      it('pads every value to an even length and sorts by tag', () => {
        const elements = Object.values(read.elements);
        for (const { tag, length } of elements) assert.equal(length % 2, 0, tag);
        const tags = elements.toSorted((a, b) => a.dataOffset - b.dataOffset).map(({ tag }) => tag);
        assert.deepEqual(tags, tags.toSorted());
      });

      it('nests sequences', () => {
        const shared = read.elements['x52009229']?.items?.[0]?.dataSet;
        const measures = shared?.elements['x00289110']?.items?.[0]?.dataSet;
        assert.equal(measures?.string('x00280030'), '0.5\\0.6');
      });

      it('keeps signed samples', () => {
        const pixels = read.elements['x7fe00010'];
        assert.ok(pixels);
        const view = new DataView(bytes.buffer, pixels.dataOffset, pixels.length);
        const little = transferSyntaxUID !== explicitBigEndian;
        const samples = [0, 2, 4, 6].map((at) => view.getInt16(at, little));
        assert.deepEqual(samples, [1, -2, 300, 4]);
        assert.equal(read.int16('x00280106'), -2);
      });
    });
  }
}

describe('writeDicom', () => {
  it('wraps compressed frames in fragments behind an offset table', () => {
    const jpeg = '1.2.840.10008.1.2.4.50';
    const fragments = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)];
    const bytes = writeDicom(
      { BitsAllocated: 8, PixelData: { fragments, offsets: [0, 12] } },
      { transferSyntaxUID: jpeg },
    );
    const pixels = dicomParser.parseDicom(bytes).elements['x7fe00010'];
    assert.deepEqual(pixels?.basicOffsetTable, [0, 12]);
    assert.deepEqual(
      pixels?.fragments?.map(({ length }) => length),
      [4, 2],
    );
  });

  it('leaves preamble and meta information out when asked', () => {
    const bytes = writeDicom({ Modality: 'CT' }, { partTen: false, transferSyntaxUID: implicitLittleEndian });
    assert.deepEqual([...bytes], [8, 0, 0x60, 0, 2, 0, 0, 0, 0x43, 0x54]);
  });

  it('refuses a key it cannot place', () => {
    assert.throws(() => writeDicom({ SliceSpacing: 1 }), /Expected a DICOM keyword.*found "SliceSpacing"/);
  });
});
