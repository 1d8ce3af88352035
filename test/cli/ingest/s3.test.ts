import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseS3, S3 } from '../../../src/cli/ingest/places/s3.js';
import { PlaceError } from '../../../src/cli/ingest/places/place-error.js';
import { DepositFolders, writeSlice } from '../../support/deposit-folders.js';
import { S3Server, signatureOf } from '../../support/s3-server.js';

const main = resolve(fileURLToPath(import.meta.url), '../../../../src/cli/main.ts');
const folders = new DepositFolders();
const server = new S3Server();
let environment: NodeJS.ProcessEnv = {};

before(async () => {
  environment = {
    AWS_ENDPOINT_URL: await server.start(),
    AWS_ACCESS_KEY_ID: S3Server.id,
    AWS_SECRET_ACCESS_KEY: S3Server.secret,
    AWS_REGION: 'eu-west-3',
    TMPDIR: folders.at('temporary'),
  };
  folders.write('temporary/kept.txt', '');
  await folders.writeStackZip();
});

beforeEach(() => {
  server.objects.clear();
  server.asked.length = 0;
  server.intercept = () => false;
  for (let index = 0; index < 5; index++)
    server.objects.set(`deposits/2026/a b+c ü/deep/${index}.dcm`, Buffer.from(writeSlice(index)));
  server.objects.set('deposits/2026/zipped.zip', readFileSync(folders.at('stack.zip')));
  server.objects.set('deposits/2026/readme.txt', Buffer.from('an archive'));
});

after(() => {
  server.stop();
  folders.remove();
});

async function run(...words: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', main, 'ingest', ...words], {
    env: { ...process.env, ...environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  const [status] = (await once(child, 'close')) as [number];
  const lines = stdout
    .split('\n')
    .slice(0, -1)
    .map(
      (line) =>
        JSON.parse(line) as {
          id: string;
          status: string;
          kept: boolean;
          folder: string;
          pack: { sha256: string };
        },
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    lines,
    statuses: lines.map(({ id, status: became, kept }) => [id, kept ? 'kept' : became]),
    stderr,
    status,
  };
}

const stored = (prefix: string) =>
  [...server.objects.keys()].filter((name) => name.startsWith(prefix)).sort();

describe('the server of these tests', () => {
  it('comes to the signature that Amazon gives as an example', () => {
    const headers = {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=0',
    };
    assert.equal(
      signatureOf({ method: 'GET', url: '/test.txt', headers }, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'),
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });
});

describe('ingest from S3 and to S3', () => {
  it('takes each prefix and ZIP of a bucket, keeps what is there, and makes again what has changed', async () => {
    const words = ['s3://deposits/2026/', '--out', 's3://previews/made'];
    const first = await run(...words);
    assert.deepEqual(first.statuses, [
      ['a b+c ü', 'done'],
      ['zipped.zip', 'done'],
    ]);
    assert.equal(first.status, 0, first.stderr);
    const folder = 'previews/made/a%20b%2Bc%20%C3%BC';
    assert.equal(first.lines[0]?.folder, `s3://${folder}/`);
    assert.deepEqual(stored(folder), [
      `${folder}/poster.png`,
      `${folder}/preview.ozx`,
      `${folder}/report.json`,
    ]);
    const pack = server.objects.get(`${folder}/preview.ozx`)!;
    assert.equal(first.lines[0]?.pack.sha256, createHash('sha256').update(pack).digest('hex'));
    assert.deepEqual(
      readdirSync(folders.at('temporary')).filter((name) => name.startsWith('.ingest')),
      [],
    );

    const second = await run(...words);
    assert.deepEqual(second.statuses, [
      ['a b+c ü', 'kept'],
      ['zipped.zip', 'kept'],
    ]);
    server.objects.set('deposits/2026/a b+c ü/deep/5.dcm', Buffer.from(writeSlice(5)));
    server.objects.delete('previews/made/zipped.zip/preview.ozx');
    const third = await run(...words);
    assert.deepEqual(third.statuses, [
      ['a b+c ü', 'done'],
      ['zipped.zip', 'done'],
    ]);
  });

  it('puts the report last', async () => {
    await run('s3://deposits/2026/', '--out', 's3://previews/', '--concurrency', '1');
    const puts = server.asked.filter((one) => one.startsWith('PUT')).map((one) => one.split('/').at(-1));
    assert.deepEqual(puts, [
      'preview.ozx',
      'poster.png',
      'report.json',
      'preview.ozx',
      'poster.png',
      'report.json',
    ]);
  });

  it('asks again what was answered by 503, and as late as it is told', async () => {
    const refused = new Set<string>();
    server.intercept = (request, response) => {
      const name = `${request.method} ${request.url}`;
      if (refused.has(name)) return false;
      refused.add(name);
      response.writeHead(503, { 'retry-after': '0' }).end('<Error><Code>SlowDown</Code></Error>');
      return true;
    };
    folders.write('s3.list', 's3://deposits/2026/zipped.zip\n');
    const { statuses, status } = await run(folders.at('s3.list'), '--out', folders.at('from-s3'));
    assert.deepEqual([statuses, status], [[['zipped.zip', 'done']], 0]);
    assert.equal(server.asked.length, 2);
  });

  it('does not ask again for what is not there, or not permitted', async () => {
    folders.write('wrong.list', 's3://deposits/2026/none.zip\ns3://deposits/none/\n');
    const absent = await run(folders.at('wrong.list'), '--out', folders.at('from-s3'));
    assert.deepEqual(
      absent.statuses.map(([, became]) => became),
      ['failed', 'failed'],
    );
    assert.equal(server.asked.length, 2);
    environment = { ...environment, AWS_SECRET_ACCESS_KEY: 'another' };
    const denied = await run('s3://deposits/2026/', '--out', folders.at('from-s3'));
    environment = { ...environment, AWS_SECRET_ACCESS_KEY: S3Server.secret };
    assert.deepEqual([denied.lines.length, denied.status], [0, 2]);
    assert.match(denied.stderr.replaceAll(/\s+/g, ' '), /denied access \(HTTP 403\)/);
  });
});

describe('S3', () => {
  it('signs names of every kind, and reads them back', async () => {
    const s3 = await S3.open(environment);
    const bytes = new TextEncoder().encode('held');
    for (const key of ['plain', "it's (a) *star*!", 'a+b c&d=e', '100%25', 'ü/漢字/~x', 'a//b']) {
      await s3.put({ bucket: 'names', key }, bytes, 'text/plain');
      assert.equal(await (await s3.get({ bucket: 'names', key })).text(), 'held', key);
      const found = [];
      for await (const object of s3.list({ bucket: 'names', key })) found.push('key' in object && object.key);
      assert.deepEqual(found, [key]);
      await s3.delete({ bucket: 'names', key });
    }
    assert.deepEqual(stored('names'), []);
  });

  it('tells what breaks off as something that may pass', async () => {
    server.intercept = (request) => {
      request.socket.destroy();
      return true;
    };
    const s3 = await S3.open(environment);
    await assert.rejects(s3.get({ bucket: 'a', key: 'b' }), (error: unknown) => {
      return error instanceof PlaceError && error.failure.key === 'network';
    });
  });

  it('knows its addresses', () => {
    assert.deepEqual(parseS3('s3://bucket/a/b.zip'), { bucket: 'bucket', key: 'a/b.zip' });
    assert.deepEqual(parseS3('s3://bucket'), { bucket: 'bucket', key: '' });
    assert.equal(parseS3('s3:///a'), null);
    assert.equal(parseS3('/s3/bucket'), null);
  });
});
