import { expect } from '@esm-bundle/chai';
import { writeDicom } from '../../../demo/sample/dicom-writer.js';
import type { DicomDataset } from '../../../demo/sample/dicom-writer.js';
import { ProblemError } from '../../../src/model/problem/problem.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { readSamples } from '../../../src/readers/dicom/read-samples.js';
import type { StoredSamples } from '../../../src/model/samples.js';
import { nameSyntax } from '../../../src/readers/dicom/pixels/syntax-names.js';
import { BlobFile } from '../../../src/sources/local/blob-file.js';
import type { FrameReaders } from '../../../src/volume/frames/frame-readers.js';
import { startFrameReaders } from '../../../src/volume/frames/frame-worker-pool.js';
import type { Footprint, Placement } from '../../../src/volume/block/place-slice.js';
import { frameOf, pictures, side } from '../../readers/dicom/plain-pictures.js';
import { worstChange } from '../../readers/dicom/worst-change.js';
import { encodeServed } from '../../support/served-encoder.js';

const kinds = ['8 bits', '12 bits', '16 bits', '16 bits signed', 'colours'];
/** Samples of JPEG XL are never negative (ISO 18181-1). */
const unsigned = kinds.filter((kind) => !kind.includes('signed'));

/** By transfer syntax: the pictures it is tried with, and the largest change of a sample: 0 where it is lossless. */
const syntaxes: [transferSyntaxUID: string, kinds: string[], change: number][] = [
  ['1.2.840.10008.1.2.4.80', kinds, 0],
  ['1.2.840.10008.1.2.4.81', unsigned, 2],
  ['1.2.840.10008.1.2.4.90', kinds, 0],
  ['1.2.840.10008.1.2.4.201', kinds, 0],
  ['1.2.840.10008.1.2.4.202', kinds, 0],
  ['1.2.840.10008.1.2.4.110', unsigned, 0],
  ['1.2.840.10008.1.2.4.112', ['8 bits', 'colours'], 4],
  ['1.2.840.10008.1.2.8.1', kinds, 0],
];

/** A JPEG as the browser writes it, of colours that run across. */
async function drawJpeg(): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d')!;
  const run = context.createLinearGradient(0, 0, side, side / 2);
  run.addColorStop(0, 'rgb(200 30 10)');
  run.addColorStop(1, 'rgb(20 60 240)');
  context.fillStyle = run;
  context.fillRect(0, 0, side, side);
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return new Uint8Array(await jpeg.arrayBuffer());
}

describe('frames that a worker unpacks', () => {
  const stop = new AbortController();
  let readers: FrameReaders;
  before(async () => {
    readers = await startFrameReaders(stop.signal);
  });
  after(() => stop.abort());

  async function unpack(file: BlobFile): Promise<StoredSamples> {
    const { pixels } = await readHeader(file);
    const footprint: Footprint = { columns: 8, rows: 8, ratio: [side / 8, side / 8], shift: [0, 0] };
    const { value, problem } = await readers.thumb(file, { pixels, frame: 1 }, footprint);
    if (!value) throw new Error(problem?.code);
    return value.samples;
  }

  function fileOf(dataset: DicomDataset, fragment: Uint8Array, transferSyntaxUID: string): BlobFile {
    const written = writeDicom({ ...dataset, PixelData: { fragments: [fragment] } }, { transferSyntaxUID });
    return new BlobFile('packed.dcm', new Blob([written]));
  }

  for (const [transferSyntaxUID, which, change] of syntaxes) {
    for (const kind of which) {
      it(`hold ${kind} as they were before ${nameSyntax(transferSyntaxUID).syntax}`, async () => {
        const dataset = pictures[kind] ?? {};
        const plain = new BlobFile('plain.dcm', new Blob([writeDicom(dataset)]));
        const expected = await readSamples(plain, (await readHeader(plain)).pixels, 1);
        const fragment = await encodeServed(transferSyntaxUID, frameOf(dataset));
        const { data } = await unpack(fileOf(dataset, fragment, transferSyntaxUID));
        expect(worstChange(expected.data, data)).to.be.at.most(change);
      });
    }
  }

  it('hold what a JPEG holds that was packed again as JPEG XL', async function () {
    const jpeg = await drawJpeg();
    const answer = await fetch('/__encoder/jpeg', { method: 'POST', body: jpeg });
    if (answer.status === 503) {
      console.warn('SKIPPED: no cjxl on this machine (apt-get install libjxl-tools)');
      this.skip();
    }
    const packed = new Uint8Array(await answer.arrayBuffer());
    const dataset = { ...pictures['colours'], PhotometricInterpretation: 'YBR_FULL_422' };
    const expected = await unpack(fileOf(dataset, jpeg, '1.2.840.10008.1.2.4.50'));
    const { data } = await unpack(fileOf(dataset, packed, '1.2.840.10008.1.2.4.111'));
    expect(worstChange(expected.data, data)).to.be.at.most(2);
  });
});

describe('what goes wrong on the way between page and worker', () => {
  const plain = new BlobFile('plain.dcm', new Blob([writeDicom(pictures['8 bits'] ?? {})]));
  const footprint: Footprint = { columns: side, rows: side, ratio: [1, 1], shift: [0, 0] };
  const stop = new AbortController();
  after(() => stop.abort());

  it('keeps its code and its data where the page reads', async () => {
    const problem = { code: 'NETWORK', severity: 'warn', data: { host: 'example.org', tries: 3 } } as const;
    const read = () => Promise.reject(new ProblemError(problem));
    const { pixels } = await readHeader(plain);
    const readers = await startFrameReaders(stop.signal);
    const answer = await readers.thumb(
      { name: 'far.dcm', size: null, read },
      { pixels, frame: 1 },
      footprint,
    );
    expect(answer).to.deep.equal({ value: null, problem: { ...problem, file: 'far.dcm' } });
  });

  it('comes with what could be read of the frame where the worker reads', async () => {
    const { pixels } = await readHeader(plain);
    const bytes = await plain.read(0, plain.size);
    const cut = new BlobFile('cut.dcm', new Blob([bytes.slice(0, bytes.length - 10)]));
    const readers = await startFrameReaders(stop.signal);
    const { value, problem } = await readers.thumb(cut, { pixels, frame: 1 }, footprint);
    expect(value?.samples.data.length).to.equal(side * side);
    expect(problem).to.include({ file: 'cut.dcm', code: 'TRUNCATED' });
  });
});

describe('a worker that breaks', () => {
  const { Worker } = globalThis;
  const started: Worker[] = [];

  before(() => {
    globalThis.Worker = class extends Worker {
      constructor(...of: ConstructorParameters<typeof Worker>) {
        super(...of);
        started.push(this);
      }
    };
  });

  after(() => void (globalThis.Worker = Worker));

  const plain = new BlobFile('plain.dcm', new Blob([writeDicom(pictures['8 bits'] ?? {})]));
  const placement: Placement = {
    columns: side,
    rows: side,
    ratio: [1, 1],
    shift: [0, 0],
    scale: 1,
    offset: 0,
  };

  /** Breaks, and says so. */
  function breakDown(worker: Worker) {
    worker.terminate();
    worker.dispatchEvent(new ErrorEvent('error'));
  }

  /** Answers nothing any more and says nothing, as one does that the browser has ended for its memory. */
  function die(worker: Worker) {
    worker.terminate();
  }

  for (const [which, broken] of [
    ['one', 1],
    ['all', Infinity],
  ] as const) {
    for (const [how, end] of [
      ['breaks', breakDown],
      ['dies without a word', die],
    ] as const)
      it(`is replaced when it ${how}, and no frame is lost (${which} of them)`, async () => {
        started.length = 0;
        const stop = new AbortController();
        const readers = await startFrameReaders(stop.signal, undefined, { every: 50, misses: 8 });
        const { pixels } = await readHeader(plain);
        const task = { pixels, frame: 1 };
        const expected = await readSamples(plain, pixels, 1);
        const planes = Array.from({ length: 8 }, () => new Uint8Array(side * side));
        const answers = planes.map((plane) => readers.plane(plain, task, placement, plane));
        const thumb = readers.thumb(plain, task, placement);
        const kept = { ...expected, data: expected.data.slice() };
        const isPlaced = readers.place(kept, placement, new Uint8Array(side * side));
        const before = started.length;
        started.slice(0, broken).forEach(end);
        for (const { value } of await Promise.all(answers)) expect(value).to.equal(true);
        expect(started.length).to.be.above(before);
        for (const plane of planes) expect([...plane]).to.deep.equal([...expected.data]);
        expect([...(await thumb).value!.samples.data]).to.deep.equal([...expected.data]);
        expect(await isPlaced).to.be.a('boolean');
        stop.abort();
      });
  }

  it('that a frame ends again and again loses that frame alone, and says so', async () => {
    started.length = 0;
    const stop = new AbortController();
    const readers = await startFrameReaders(stop.signal, undefined, { every: 50, misses: 8 });
    const { pixels } = await readHeader(plain);
    const task = { pixels, frame: 1 };
    // A file of the page, at whose bytes every worker that asks for them dies.
    const fatal = {
      name: 'fatal.dcm',
      size: null,
      read: () => {
        started.forEach(die);
        return new Promise<never>(() => undefined);
      },
    };
    const plane = new Uint8Array(side * side);
    const lost = await readers.plane(fatal, task, placement, plane);
    expect(lost).to.deep.equal({
      value: null,
      problem: {
        code: 'UNEXPECTED',
        severity: 'warn',
        data: { file: 'fatal.dcm', reason: 'worker' },
        file: 'fatal.dcm',
      },
    });
    expect((await readers.plane(plain, task, placement, plane)).value).to.equal(true);
    stop.abort();
  });
});
