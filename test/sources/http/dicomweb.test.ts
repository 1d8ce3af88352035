import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readSamples } from '../../../src/readers/dicom/read-samples.js';
import { readFile } from '../../../src/readers/read-file.js';
import { openUrls } from '../../../src/sources/lists/open-urls.js';
import type { UrlRequest } from '../../../src/sources/http/request-url.js';
import type { Readable } from '../../../src/model/readable.js';
import { answerStatus, serveBytes } from './serve-bytes.js';
import type { Answer, Served } from './serve-bytes.js';
import { refused } from '../../support/refused.js';
import { sendFrame } from '../../../src/readers/dicom/web/send-frame.js';

const samples = [0, 1].map((frame) => Uint16Array.from({ length: 6 }, (_, index) => 1000 * index + frame));

function image(uid: string, more: object = {}): object {
  return {
    '00080016': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.2'] },
    '00080018': { vr: 'UI', Value: [uid] },
    '00280002': { vr: 'US', Value: [1] },
    '00280004': { vr: 'CS', Value: ['MONOCHROME2'] },
    '00280008': { vr: 'IS', Value: [2] },
    '00280010': { vr: 'US', Value: [2] },
    '00280011': { vr: 'US', Value: [3] },
    '00280030': { vr: 'DS', Value: [2.5, 0.75] },
    '00280100': { vr: 'US', Value: [16] },
    '00280103': { vr: 'US', Value: [0] },
    ...more,
  };
}

function multipart(parts: readonly (readonly [type: string, bytes: Uint8Array])[]): Buffer {
  const written = parts.flatMap(([type, bytes]) => [
    Buffer.from(`\r\n--a=b+c\r\nContent-Type: ${type}\r\nContent-Length: ${bytes.length}\r\n\r\n`),
    Buffer.from(bytes),
  ]);
  return Buffer.concat([...written, Buffer.from('\r\n--a=b+c--\r\n')]);
}

function send(type: string, body: Uint8Array): Answer {
  return (_request, response) => void response.writeHead(200, { 'Content-Type': type }).end(body);
}

const bytesOf = (frame: Uint16Array) => new Uint8Array(frame.buffer);
const octets = 'multipart/related; type="application/octet-stream"; boundary="a=b+c"';
const series = 'studies/1.2/series/3.4';
const plain = 'application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1';

describe('a DICOMweb series', () => {
  let served: Served;
  let other: Served;
  const accepted: (string | undefined)[] = [];
  let bulkAsked: () => void = () => undefined;

  before(async () => {
    other = await serveBytes(
      {},
      { bulk: send(octets, multipart([[plain, Buffer.concat(samples.map(bytesOf))]])) },
    );
    const metadata = [
      image('5', { '00200013': { vr: 'IS', Value: [12] } }),
      image('6', { '7FE00010': { vr: 'OW', BulkDataURI: '../bulk/6' } }),
      image('7', { '7FE00010': { vr: 'OW', BulkDataURI: `${other.base}bulk` } }),
      image('8'),
      image('9'),
      image('10', { '00083002': { vr: 'UI', Value: ['1.2.840.10008.1.2.4.90'] } }),
    ];
    const frames = (uid: string, number: number) => `${series}/instances/${uid}/frames/${number}`;
    const withSyntax = (request: Parameters<Answer>[0], answer: (syntax: string) => Buffer): Buffer => {
      accepted.push(request.headers.accept);
      return answer(/transfer-syntax=([\d.*]+)/.exec(request.headers.accept ?? '')?.[1] ?? '');
    };
    served = await serveBytes(
      {},
      {
        [`${series}/metadata`]: send('application/dicom+json', Buffer.from(JSON.stringify(metadata))),
        [frames('5', 2)]: send(octets, multipart([[plain, bytesOf(samples[1]!)]])),
        [frames('6', 1)]: answerStatus(406),
        [frames('6', 2)]: answerStatus(406),
        [`${series}/instances/bulk/6`]: (...asked) => {
          bulkAsked();
          send(octets, multipart(samples.map((one) => [plain, bytesOf(one)])))(...asked);
        },
        [frames('7', 2)]: answerStatus(404),
        [frames('8', 1)]: (request, response) => {
          response.writeHead(200, { 'Content-Type': octets });
          const video = 'video/mpeg; transfer-syntax=1.2.840.10008.1.2.4.102';
          response.end(
            withSyntax(request, (syntax) =>
              syntax === '*'
                ? multipart([[video, bytesOf(samples[1]!)]])
                : multipart([[plain, bytesOf(samples[0]!)]]),
            ),
          );
        },
        [frames('9', 1)]: send(octets, multipart([[plain, bytesOf(samples[0]!)]]).subarray(0, 90)),
        [frames('10', 1)]: send(octets, multipart([['application/octet-stream', bytesOf(samples[0]!)]])),
        [frames('10', 2)]: send(octets, multipart([['application/octet-stream', Uint8Array.of(255, 79)]])),
        ...Object.fromEntries(
          [401, 403].map((status) => [`studies/${status}/series/1/metadata`, answerStatus(status)]),
        ),
        'studies/1/series/3/metadata': send(
          'application/dicom+json',
          Buffer.from(
            JSON.stringify([
              null,
              image('5', {
                '00200013': null,
                '00180050': { vr: 'DS', Value: [null] },
                '00280030': { vr: 'DS', Value: null },
                '00280106': { vr: 'US', Value: [null] },
                '00081140': { vr: 'SQ', Value: [null, {}] },
              }),
              {},
              'text',
              image('6', { '00280010': { vr: 'US', Value: [null] } }),
            ]),
          ),
        ),
        'studies/1/series/4/metadata': send('application/dicom+json', Buffer.from('[null, {}]')),
        'studies/1/series/1/metadata': send('text/html', Buffer.from('<!doctype html>')),
        'studies/1/series/2/metadata': send('application/dicom+json', Buffer.from('[]')),
      },
    );
  });
  after(async () => {
    await served.close();
    await other.close();
  });

  async function open(path: string, request: UrlRequest = {}): Promise<Readable[]> {
    const files: Readable[] = [];
    for await (const file of openUrls(path, { baseURI: served.base, ...request })) files.push(file);
    return files;
  }

  async function read(file: Readable | undefined, frame: number) {
    const content = await readFile(file!);
    assert.ok(content.kind === 'dicom');
    return readSamples(file!, content.pixels, frame);
  }

  it('tells all its headers in one request', async () => {
    served.requests.length = 0;
    const files = await open(series);
    assert.deepEqual(served.requests, [`${series}/metadata whole`]);
    assert.deepEqual(
      files.map(({ name }) => name),
      ['instances/12', '6', '7', '8', '9', '10'],
    );
    for (const file of files) assert.equal((await readFile(file)).kind, 'dicom');
    assert.equal(served.requests.length, 1);
  });

  it('costs an item that is empty, or nothing at all, that item alone', async () => {
    const files = await open('studies/1/series/3');
    assert.deepEqual(
      files.map(({ name }) => name),
      ['instances/#1', '5', 'instances/#3', 'instances/#4', '6'],
    );
    for (const [place, file] of files.entries()) {
      const told = refused('EMPTY:series-item', { host: new URL(served.base).host, place });
      if (place === 1) assert.equal((await readFile(file)).kind, 'dicom');
      else if (place < 4) await assert.rejects(readFile(file), told);
    }
    const content = await readFile(files[1]!);
    assert.ok(content.kind === 'dicom');
    const [facts] = content.facts;
    assert.deepEqual([facts?.['Rows'], facts?.['SmallestImagePixelValue']], [2, undefined]);
  });

  it('is empty where none of its items names an image', async () => {
    const [file] = await open('studies/1/series/4');
    await assert.rejects(readFile(file!), refused('EMPTY:series', { host: new URL(served.base).host }));
  });

  it('sends one frame a request', async () => {
    const [file] = await open(`${series}/metadata`);
    assert.deepEqual((await read(file, 2)).data, samples[1]);
  });

  it('gives the pixels as bulk data where it sends no frames, a part for each or all in one', async () => {
    const [, parts, whole] = await open(`${series}/`);
    served.requests.length = 0;
    for (const frame of [1, 2]) assert.deepEqual((await read(parts, frame)).data, samples[frame - 1]);
    assert.equal(served.requests.filter((one) => one.includes('bulk')).length, 1);
    assert.deepEqual((await read(whole, 2)).data, samples[1]);
  });

  it('goes on sending bulk data for one reader when another gives up', async () => {
    const [, file] = await open(series);
    assert.ok(file);
    const stop = new AbortController();
    let second: ReturnType<typeof sendFrame> | undefined;
    bulkAsked = () => {
      second ??= sendFrame(file, 2, false);
      second.catch(() => undefined);
      stop.abort();
    };
    await assert.rejects(sendFrame(file, 1, false, stop.signal), { name: 'AbortError' });
    assert.deepEqual((await second)?.bytes, bytesOf(samples[1]!));
  });

  it('is asked for plain samples where its syntax cannot be decoded here', async () => {
    const file = (await open(series))[3];
    assert.deepEqual((await read(file, 1)).data, samples[0]);
    assert.deepEqual(
      accepted.map((accept) => /transfer-syntax=(.*)$/.exec(accept ?? '')?.[1]),
      ['*', '1.2.840.10008.1.2.1'],
    );
  });

  it('sends plain samples of a compressed image where it names no syntax, and the image as stored where they are fewer', async () => {
    const file = (await open(series))[5];
    assert.ok(file);
    assert.deepEqual((await read(file, 1)).data, samples[0]);
    assert.equal((await sendFrame(file, 2, false)).transferSyntaxUID, '1.2.840.10008.1.2.4.90');
  });

  it('gets the token with every request, another host does not', async () => {
    const requestHeaders = { Authorization: 'Bearer 7' };
    const files = await open(series, { requestHeaders });
    served.tokens.length = 0;
    await read(files[0], 2);
    await read(files[2], 2);
    assert.deepEqual(served.tokens, ['Bearer 7', 'Bearer 7']);
    assert.equal(other.tokens.at(-1), undefined);
  });

  it('says of a frame that breaks off which image it is of, and goes on', async () => {
    const files = await open(series);
    await assert.rejects(read(files[4], 1), refused('TRUNCATED:multipart', { file: '9', size: 90 }));
    assert.deepEqual((await read(files[0], 2)).data, samples[1]);
  });

  for (const status of [401, 403, 404]) {
    it(`tells of status ${status} and what was expected`, async () => {
      const [file, ...others] = await open(`studies/${status}/series/1?token=secret`);
      assert.equal(others.length, 0);
      const url = `${served.base}studies/${status}/series/1/metadata`;
      const told = { url, host: new URL(served.base).host, status, expected: 'series' } as const;
      await assert.rejects(file?.read(0, 1) ?? Promise.resolve(), refused('HTTP_STATUS', told));
    });
  }

  it('is told from what is no such service, and from a series without images', async () => {
    const { host } = new URL(served.base);
    const [page] = await open('studies/1/series/1');
    const received = '<!doctype html>'.length;
    await assert.rejects(
      page?.read(0, 1) ?? Promise.resolve(),
      refused('NOT_AN_IMAGE:series-not-json', { host, received }),
    );
    const [none] = await open('studies/1/series/2');
    await assert.rejects(none?.read(0, 1) ?? Promise.resolve(), refused('EMPTY:series', { host }));
  });
});
