import type { ScannerLog } from '../../model/scanner-log.js';
import { isCompoundFile } from './containers/compound-file.js';
import { isFraunhofer, readFraunhofer } from './formats/fraunhofer.js';
import { isGeAcquisition, readGeAcquisition } from './formats/ge-acquisition.js';
import { isGeReconstruction, readGeReconstruction } from './formats/ge-reconstruction.js';
import type { Readable } from '../../model/readable.js';
import type { LogText } from './containers/log-text.js';
import { isNikon, readNikon } from './formats/nikon.js';
import { isNsiHeader, readNsiHeader } from './formats/nsi-header.js';
import { isNsiReport, readNsiReport } from './formats/nsi-report.js';
import { isScanco, readScanco } from './formats/scanco.js';
import { isSkyScan, readSkyScan } from './formats/skyscan.js';
import { isVolumeGraphics, readVolumeGraphics } from './formats/volume-graphics.js';
import { readZeiss } from './formats/zeiss.js';

interface Format {
  /** Whose it is. */
  maker: string;
  names: RegExp;
}

export interface TextFormat extends Format {
  /** What a file of these names has to hold, for a person whose file does not; `null` where others use them too. */
  mark: string | null;
  recognise(text: LogText): boolean;
  /** @throws {ProblemError} where it tells no voxel */
  read(text: LogText, file: string): ScannerLog;
}

export interface BinaryFormat extends Format {
  /** @param head the first 2048 bytes, fewer where the file ends before */
  recognise(head: DataView, size: number | null): boolean;
  /** @throws {ProblemError} where it tells no voxel */
  read(head: DataView, source: Readable, signal?: AbortSignal): ScannerLog | Promise<ScannerLog>;
}

/** Every log that is text. What it holds decides; its name decides where two would take it. */
export const textFormats: readonly TextFormat[] = [
  { maker: 'Bruker SkyScan', names: /\.(log|txt)$/i, mark: null, recognise: isSkyScan, read: readSkyScan },
  { maker: 'Nikon X-Tek', names: /\.xtekct$/i, mark: '[XTekCT]', recognise: isNikon, read: readNikon },
  {
    maker: 'GE phoenix',
    names: /\.pcr$/i,
    mark: '[VolumeData]',
    recognise: isGeReconstruction,
    read: readGeReconstruction,
  },
  {
    maker: 'GE phoenix',
    names: /\.pca$/i,
    mark: '[Geometry]',
    recognise: isGeAcquisition,
    read: readGeAcquisition,
  },
  {
    maker: 'Volume Graphics',
    names: /\.vgi$/i,
    mark: '[geometry]',
    recognise: isVolumeGraphics,
    read: readVolumeGraphics,
  },
  { maker: 'North Star Imaging', names: /\.rtf$/i, mark: null, recognise: isNsiReport, read: readNsiReport },
  {
    maker: 'North Star Imaging',
    names: /\.nsihdr$/i,
    mark: '<Voxels>',
    recognise: isNsiHeader,
    read: readNsiHeader,
  },
];

/** Every log that is not, among them volumes whose header tells the voxel. Name and first bytes both decide. */
export const binaryFormats: readonly BinaryFormat[] = [
  { maker: 'Zeiss Xradia', names: /\.(txrm|txm)$/i, recognise: isCompoundFile, read: readZeiss },
  { maker: 'Scanco', names: /\.(isq|rsq)(;\d+)?$/i, recognise: isScanco, read: readScanco },
  { maker: 'Fraunhofer EZRT', names: /\.rek$/i, recognise: isFraunhofer, read: readFraunhofer },
];
