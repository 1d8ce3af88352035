import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AwsClient } from 'aws4fetch';
import { S3 } from '../../../src/cli/ingest/places/s3.js';
import { writeSlice } from '../../support/deposit-folders.js';
import { skipLoudly } from '../../support/real-series.js';
import { startSwift, swiftKeys } from '../../support/swift.js';

const main = resolve(fileURLToPath(import.meta.url), '../../../../src/cli/main.ts');

describe('ingest with OpenStack Swift as its S3', () => {
  it('takes deposits from one bucket, puts results into another, and finds them there again', async (test) => {
    const swift = await startSwift();
    if (!swift) {
      skipLoudly(test, 'no OpenStack Swift on this machine, or not root');
      return;
    }
    try {
      const environment = {
        AWS_ENDPOINT_URL: swift.address,
        AWS_ACCESS_KEY_ID: swiftKeys.id,
        AWS_SECRET_ACCESS_KEY: swiftKeys.secret,
        AWS_REGION: 'us-east-1',
      };
      const owner = new AwsClient({
        accessKeyId: swiftKeys.id,
        secretAccessKey: swiftKeys.secret,
        service: 's3',
        region: 'us-east-1',
      });
      for (const bucket of ['deposits', 'previews'])
        assert.equal((await owner.fetch(`${swift.address}/${bucket}`, { method: 'PUT' })).status, 200);
      const s3 = await S3.open(environment);
      for (const name of ['a', "b ü+c (it's)"])
        for (let index = 0; index < 3; index++)
          await s3.put(
            { bucket: 'deposits', key: `2026/${name}/${index}.dcm` },
            writeSlice(index),
            'application/dicom',
          );

      for (const became of ['done', 'kept']) {
        const { lines, code } = await run(environment);
        assert.equal(code, 0);
        assert.deepEqual(lines, [
          ['a', became],
          ["b ü+c (it's)", became],
        ]);
      }
      const keys = [];
      for await (const object of s3.list({ bucket: 'previews', key: '' }))
        keys.push('key' in object && object.key);
      const names = ['poster.png', 'preview.ozx', 'report.json'];
      const folders = ['a', 'b%20%C3%BC%2Bc%20%28it%27s%29'];
      assert.deepEqual(
        keys.sort(),
        folders.flatMap((folder) => names.map((name) => `2026/${folder}/${name}`)),
      );
    } finally {
      swift.stop();
    }
  });
});

async function run(environment: NodeJS.ProcessEnv): Promise<{ lines: [string, string][]; code: number }> {
  const words = ['ingest', 's3://deposits/2026/', '--out', 's3://previews/2026/'];
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
  const [code] = (await once(child, 'close')) as [number];
  const told = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { id: string; status: string; kept: boolean });
  return {
    lines: told.map(({ id, status, kept }): [string, string] => [id, kept ? 'kept' : status]).sort(),
    code,
  };
}
