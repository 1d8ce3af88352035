import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDicom } from '../../demo/sample/dicom-writer.js';
import { geReconstruction, skyScanOf } from '../readers/logs/sample-logs.js';
import { writeZip } from '../sources/zip/write-zip.js';

/** Row spacing 2.5, column spacing 0.75, gap 7.25, thickness 19: no two can be confused. */
export function writeSlice(index: number, series = 1, more: object = {}): Uint8Array<ArrayBuffer> {
  return writeDicom({
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: `2.25.${series}.${index}`,
    SeriesInstanceUID: `2.25.${series}`,
    SeriesDescription: 'Ammonite',
    Modality: 'CT',
    InstanceNumber: index,
    SliceThickness: '19',
    PixelSpacing: '2.5\\0.75',
    ImagePositionPatient: `0\\0\\${(index * 7.25).toFixed(2)}`,
    ImageOrientationPatient: '1\\0\\0\\0\\1\\0',
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: 4,
    Columns: 8,
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 0,
    PixelData: new Uint16Array(32),
    ...more,
  });
}

/** A temporary folder in which deposits are written. */
export class DepositFolders {
  readonly root = mkdtempSync(join(tmpdir(), 'deposits-'));

  at(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  write(name: string, bytes: Uint8Array | string): void {
    mkdirSync(this.at(name, '..'), { recursive: true });
    writeFileSync(this.at(name), bytes);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  /** `stack/`: six slices, three of them a folder deeper, a text, an empty file and a link that leads back. */
  writeStack(name = 'stack'): void {
    for (let index = 0; index < 6; index++)
      this.write(`${name}/${index < 3 ? '' : 'deep/'}${index}.dcm`, writeSlice(index));
    this.write(`${name}/notes.txt`, 'scanned on Monday\n');
    this.write(`${name}/empty.dcm`, '');
    symlinkSync(this.at(name), this.at(name, 'deep/again'));
  }

  /** `stack.zip`: the six slices. */
  async writeStackZip(): Promise<void> {
    const members = Array.from({ length: 6 }, (_, index) => {
      return { name: `ct/${index}.dcm`, bytes: writeSlice(index), level: 9 };
    });
    this.write('stack.zip', await writeZip(members));
  }

  /** `blind/`: slices without positions. */
  writeBlind(): void {
    const unplaced = { ImagePositionPatient: undefined, ImageOrientationPatient: undefined };
    for (let index = 0; index < 3; index++) this.write(`blind/${index}.dcm`, writeSlice(index, 2, unplaced));
  }

  /** `scanned/` and `scanned.zip`: slices without any length, and a log beside them. */
  async writeScanned(): Promise<void> {
    const silent = {
      ImagePositionPatient: undefined,
      ImageOrientationPatient: undefined,
      PixelSpacing: undefined,
      SliceThickness: undefined,
    };
    const slices = Array.from({ length: 3 }, (_, index) => writeSlice(index, 3, silent));
    slices.forEach((bytes, index) => this.write(`scanned/rec/${index}.dcm`, bytes));
    this.write('scanned/specimen_rec.log', skyScanOf(8, 4, 3));
    this.write('scanned/notes.log', 'scanned on Monday\n');
    const zipped = slices.map((bytes, index) => ({ name: `rec/${index}.dcm`, bytes, level: 9 }));
    const reconstruction = geReconstruction.replace('1820', '8').replace('1318', '4').replace('2023', '3');
    const log = { name: 'specimen.pcr', bytes: new TextEncoder().encode(reconstruction), level: 9 };
    this.write('scanned.zip', await writeZip([...zipped, log]));
  }

  /** `nothing/`: a text. */
  writeNothing(): void {
    this.write('nothing/readme.txt', 'no slices here\n');
  }
}
