import { expect } from '@esm-bundle/chai';
import { writeDicom } from '../../../demo/sample/dicom-writer.js';
import type { Wait } from '../../../src/model/readable.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { readSamples } from '../../../src/readers/dicom/read-samples.js';
import { Patience } from '../../../src/sources/http/patience.js';
import { BlobFile } from '../../../src/sources/local/blob-file.js';
import { startFrameReaders } from '../../../src/volume/frames/frame-worker-pool.js';
import { pictures, side } from '../../readers/dicom/plain-pictures.js';

/** What stands in a worker for its line and its host: both are told through a channel. */
function standIn(script: string, bytes: Uint8Array): string {
  return `
    import ${JSON.stringify(script)};
    let isUp = false;
    let isHostUp = true;
    const bytes = Uint8Array.from(${JSON.stringify([...bytes])});
    Object.defineProperty(navigator, 'onLine', { get: () => isUp });
    self.fetch = (url, { signal }) => {
      if (!isUp) return Promise.reject(new TypeError('Failed to fetch'));
      if (isHostUp) return Promise.resolve(new Response(bytes));
      return Promise.resolve(new Response('', { status: 503, headers: { 'Retry-After': '100' } }));
    };
    new BroadcastChannel('line').onmessage = ({ data }) => {
      isUp = data !== 'down';
      isHostUp = data !== 'busy';
      if (isUp) dispatchEvent(new Event('online'));
    };`;
}

describe('a worker that reads by itself', () => {
  const { Worker } = globalThis;
  const line = new BroadcastChannel('line');
  const plain = new BlobFile('plain.dcm', new Blob([writeDicom(pictures['8 bits'] ?? {})]));
  const placement = { columns: side, rows: side, ratio: [1, 1], shift: [0, 0], scale: 1, offset: 0 } as const;
  const far = {
    name: 'far.dcm',
    size: null,
    read: () => Promise.reject(new Error('the page does not read it')),
    address: {
      ...({ kind: 'url', name: 'far.dcm', url: 'https://far.example/far.dcm' } as const),
      ...{ credentials: undefined, requestHeaders: undefined, version: null },
    },
  };

  before(async () => {
    const bytes = await plain.read(0, plain.size);
    globalThis.Worker = class extends Worker {
      constructor(script: string | URL, options?: WorkerOptions) {
        const source = new Blob([standIn(String(script), bytes)], { type: 'text/javascript' });
        super(URL.createObjectURL(source), options);
      }
    };
  });
  after(() => {
    globalThis.Worker = Worker;
    line.close();
  });

  async function begin() {
    const stop = new AbortController();
    let told: (wait: Wait) => void = () => undefined;
    const waiting = () => new Promise<Wait>((resolve) => (told = resolve));
    const patience = new Patience({ onWait: (wait) => told(wait) });
    const readers = await startFrameReaders(stop.signal, patience);
    const { pixels } = await readHeader(plain);
    const first = waiting();
    const plane = new Uint8Array(side * side);
    const answer = readers.plane(far, { pixels, frame: 1 }, placement, plane);
    return { stop, patience, waiting, first, plane, answer, pixels };
  }

  it('waits for a line that is down, says so, and goes on when it is back', async () => {
    const { stop, first, plane, answer, pixels } = await begin();
    const { host, reason } = await first;
    expect([host, reason]).to.deep.equal(['far.example', 'offline']);
    line.postMessage('up');
    expect((await answer).value).to.equal(true);
    expect([...plane]).to.deep.equal([...(await readSamples(plain, pixels, 1)).data]);
    stop.abort();
  });

  it('says that its host lets wait, and waits no longer than the page does', async () => {
    const { stop, patience, waiting, first, answer } = await begin();
    expect((await first).reason).to.equal('offline');
    const next = waiting();
    line.postMessage('busy');
    expect((await next).reason).to.equal('asked');
    patience.stop();
    const { value, problem } = await answer;
    expect(value).to.equal(null);
    expect(problem).to.deep.include({ file: 'far.dcm', code: 'NETWORK' });
    expect(problem?.data['reason']).to.equal('given-up');
    stop.abort();
  });
});
