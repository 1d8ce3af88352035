import { farEnd, type Readable } from '../../../model/readable.js';
import type { PixelLayout } from '../pixel-layout.js';
import type { ImageHeader } from '../read-header.js';
import { readHeader } from '../read-header.js';
import { explicitLittleEndian } from '../transfer-syntaxes.js';
import type { DicomJson } from './encode-json.js';
import { encodeJson, join } from './encode-json.js';

/** `DICM`, and a file meta information that names Explicit VR Little Endian (PS3.10 7.1). */
const beginning = new TextEncoder().encode('DICM');
const meta: DicomJson = { '00020010': { vr: 'UI', Value: [explicitLittleEndian] } };

/**
 * What the metadata of one image on a DICOMweb server says (PS3.18 F.2), as `readHeader` tells it of a file. Where
 * its samples lie is not told: the server sends each frame by itself.
 * @throws {ProblemError} as `readHeader` does
 */
export async function readJsonHeader(file: Readable): Promise<ImageHeader> {
  const json = await readJson(file);
  const bytes = join([beginning, encodeJson(meta), encodeJson(json)]);
  const read = (start: number, end: number) => Promise.resolve(bytes.slice(start, end));
  const { facts, pixels } = await readHeader({ name: file.name, size: bytes.length, read });
  return { facts, pixels: { ...pixels, kind: kindOf(json) } };
}

/** The attributes that a file of JSON holds; none where it is another JSON. */
export async function readJson(file: Readable): Promise<DicomJson> {
  const json: unknown = JSON.parse(new TextDecoder().decode(await file.read(0, file.size ?? farEnd)));
  return typeof json === 'object' && json !== null ? (json as DicomJson) : {};
}

/** Float and Double Float Pixel Data stand in place of Pixel Data (PS3.3 C.7.6.24 and C.7.6.25). */
function kindOf(json: DicomJson): PixelLayout['kind'] {
  if (json['7FE00008']) return 'float';
  return json['7FE00009'] ? 'double' : 'integer';
}
