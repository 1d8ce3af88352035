import type { NamedSyntax } from '../../../model/problem/refusals-readers.js';
import {
  deflatedLittleEndian,
  encapsulatedUncompressed,
  explicitBigEndian,
  explicitLittleEndian,
  implicitLittleEndian,
} from '../transfer-syntaxes.js';

/** Samples as they are, in a file or as a server sends them. */
export const uncompressed: ReadonlySet<string> = new Set([
  implicitLittleEndian,
  explicitLittleEndian,
  explicitBigEndian,
  deflatedLittleEndian,
]);
const rleLossless = '1.2.840.10008.1.2.5';

const names: Record<string, string> = {
  [implicitLittleEndian]: 'Implicit VR Little Endian',
  [explicitLittleEndian]: 'Explicit VR Little Endian',
  [encapsulatedUncompressed]: 'Encapsulated Uncompressed',
  [deflatedLittleEndian]: 'Deflated Explicit VR Little Endian',
  [explicitBigEndian]: 'Explicit VR Big Endian',
  '1.2.840.10008.1.2.4.50': 'JPEG Baseline',
  '1.2.840.10008.1.2.4.51': 'JPEG Extended',
  '1.2.840.10008.1.2.4.53': 'JPEG Spectral Selection',
  '1.2.840.10008.1.2.4.55': 'JPEG Full Progression',
  '1.2.840.10008.1.2.4.57': 'JPEG Lossless',
  '1.2.840.10008.1.2.4.70': 'JPEG Lossless, First-Order Prediction',
  '1.2.840.10008.1.2.4.80': 'JPEG-LS Lossless',
  '1.2.840.10008.1.2.4.81': 'JPEG-LS Near-Lossless',
  '1.2.840.10008.1.2.4.90': 'JPEG 2000 Lossless',
  '1.2.840.10008.1.2.4.91': 'JPEG 2000',
  '1.2.840.10008.1.2.4.92': 'JPEG 2000 Part 2 Lossless',
  '1.2.840.10008.1.2.4.93': 'JPEG 2000 Part 2',
  '1.2.840.10008.1.2.4.100': 'MPEG2 Main Profile',
  '1.2.840.10008.1.2.4.101': 'MPEG2 High Profile',
  '1.2.840.10008.1.2.4.102': 'MPEG-4 High Profile',
  '1.2.840.10008.1.2.4.103': 'MPEG-4 BD-compatible',
  '1.2.840.10008.1.2.4.104': 'MPEG-4 High Profile 4.2 2D',
  '1.2.840.10008.1.2.4.105': 'MPEG-4 High Profile 4.2 3D',
  '1.2.840.10008.1.2.4.106': 'MPEG-4 Stereo',
  '1.2.840.10008.1.2.4.107': 'HEVC Main Profile',
  '1.2.840.10008.1.2.4.108': 'HEVC Main 10 Profile',
  '1.2.840.10008.1.2.4.110': 'JPEG XL Lossless',
  '1.2.840.10008.1.2.4.111': 'JPEG XL JPEG Recompression',
  '1.2.840.10008.1.2.4.112': 'JPEG XL',
  '1.2.840.10008.1.2.4.201': 'High-Throughput JPEG 2000 Lossless',
  '1.2.840.10008.1.2.4.202': 'High-Throughput JPEG 2000 Lossless RPCL',
  '1.2.840.10008.1.2.4.203': 'High-Throughput JPEG 2000',
  [rleLossless]: 'RLE Lossless',
  '1.2.840.10008.1.2.8.1': 'Deflated Image Frame Compression',
};

const decodable = new Set(
  ['50', '51', '53', '55', '57', '70', '80', '81', '90', '91', '110', '111', '112', '201', '202', '203']
    .map((last) => `1.2.840.10008.1.2.4.${last}`)
    .concat(rleLossless, '1.2.840.10008.1.2.8.1'),
);

/** Whether Cornerstone's codecs know this compressed transfer syntax. */
export function isDecodable(uid: string): boolean {
  return decodable.has(uid);
}

/** A transfer syntax as a person may look it up. */
export function nameSyntax(uid: string): NamedSyntax {
  return { syntax: names[uid] ?? null, uid };
}
