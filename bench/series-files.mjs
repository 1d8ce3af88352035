import { crc32 } from 'node:zlib';
import { codecs, startEncoder } from './compress-samples.mjs';
import { compressedFile, headerOf, parseSeries, samplesOf } from './phantom.mjs';

const names = new Map();

/**
 * The files of a series by its name, made when they are read and never kept.
 * @returns `null` for a name that is none
 */
export function openSeries(name) {
  const known = names.get(name);
  if (known) return known;
  const series = parseSeries(name);
  if (!series || series.codec) return null;
  const headers = Array.from({ length: series.slices }, (_, index) => Buffer.from(headerOf(series, index)));
  const pixels = series.columns * series.rows * 2;
  const opened = {
    ...series,
    offsets: headers.map((header) => header.length),
    nameOf: (index) => `${String(index + 1).padStart(5, '0')}.dcm`,
    sizeOf: (index) => (headers[index] ? headers[index].length + pixels : 0),
    read: (index, start, end) => readSlice(series, headers[index], index, start, end),
  };
  names.set(name, opened);
  return opened;
}

/** Makes all files of a compressed series beforehand: that takes longer than sending them. */
export async function compressSeries(name) {
  const series = parseSeries(name);
  if (!series?.codec || names.has(name)) return;
  const { transferSyntaxUID } = codecs[series.codec];
  const encode = await startEncoder(series.codec, series);
  const frames = [];
  const files = [];
  for (let index = 0; index < series.slices; index++) {
    const frame = encode(samplesOf(series, index));
    const file = Buffer.from(compressedFile(series, index, frame, transferSyntaxUID));
    files.push(file);
    frames.push([file.indexOf(frame), frame.length]);
  }
  names.set(name, {
    ...series,
    frames,
    sizeOf: (index) => files[index]?.length ?? 0,
    read: (index, start, end) => files[index].subarray(start, end),
  });
}

/** Bytes `start` to `end` (excluded) of a file; only the rows that lie there are made. */
function readSlice(series, header, index, start, end) {
  const stride = series.columns * 2;
  const from = Math.max(0, Math.floor((start - header.length) / stride));
  const to = Math.max(from, Math.min(series.rows, Math.ceil((end - header.length) / stride)));
  const samples = Buffer.from(samplesOf(series, index, from, to).buffer);
  const first = header.length + from * stride;
  if (start >= first) return samples.subarray(start - first, end - first);
  return Buffer.concat([header.subarray(start, end), samples.subarray(0, Math.max(0, end - first))]);
}

/** A ZIP of all files of a series, stored (PKWARE APPNOTE 4.3): below 4 GiB, so without ZIP64. */
export function zipSeries(series) {
  const parts = [];
  const directory = [];
  const starts = [];
  let at = 0;
  for (let index = 0; index < series.slices; index++) {
    const bytes = series.read(index, 0, series.sizeOf(index));
    const name = Buffer.from(series.nameOf(index));
    const entry = Buffer.alloc(26);
    entry.writeUInt16LE(20, 0);
    entry.writeUInt16LE(0x21, 8);
    entry.writeUInt32LE(crc32(bytes), 10);
    entry.writeUInt32LE(bytes.length, 14);
    entry.writeUInt32LE(bytes.length, 18);
    entry.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), entry, name, bytes);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), entry, rest, name);
    starts.push(at + 30 + name.length);
    at += 30 + name.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(series.slices, 8);
  end.writeUInt16LE(series.slices, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return { bytes: Buffer.concat([...parts, ...directory, end]), starts };
}
