import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { HeaderThreads } from '../../../src/cli/threads/header-threads.js';
import { inspectDeposits, type Deposit } from '../../../src/series/inspect-deposits.js';
import { DepositFolders } from '../../support/deposit-folders.js';

const folders = new DepositFolders();
/** The thread as it stands in the sources: without a build there is no script of that name beside the command. */
const script = folders.at('thread.mjs');
const source = new URL('../../../src/cli/threads/header-thread.ts', import.meta.url);
const paths = ['stack', 'copy', 'stack.zip', 'scanned', 'nothing'].map((name) => folders.at(name));

before(async () => {
  writeFileSync(
    script,
    `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))};
     register();
     await import(${JSON.stringify(source.href)});`,
  );
  folders.writeStack();
  folders.writeStack('copy');
  folders.writeNothing();
  await folders.writeStackZip();
  await folders.writeScanned();
});

after(() => folders.remove());

async function inspect(reader?: HeaderThreads): Promise<Deposit[]> {
  const deposits: Deposit[] = [];
  for await (const deposit of inspectDeposits(paths, { reader })) deposits.push(deposit);
  await reader?.close();
  return deposits;
}

describe('HeaderThreads', () => {
  it('reads by threads what is read without them, whatever the files hold', async () => {
    const threads = new HeaderThreads({ threads: 2, filesFirst: 3, script });
    assert.deepEqual(await inspect(threads), await inspect());
    assert.ok(threads.readElsewhere >= 10, `only ${threads.readElsewhere} files were read by threads`);
  });

  it('starts no thread for a few files', async () => {
    const threads = new HeaderThreads({ threads: 2, filesFirst: 1000, script });
    assert.deepEqual(await inspect(threads), await inspect());
    assert.equal(threads.readElsewhere, 0);
  });

  it('reads here what threads that fail were reading', async () => {
    const failing = folders.at('fails.mjs');
    writeFileSync(
      failing,
      `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => process.exit(3));`,
    );
    const threads = new HeaderThreads({ threads: 2, filesFirst: 0, script: failing });
    assert.deepEqual(await inspect(threads), await inspect());
    assert.equal(threads.readElsewhere, 0);
  });

  it('goes on after a rest', async () => {
    const threads = new HeaderThreads({ threads: 2, filesFirst: 0, manyFiles: 5, script });
    assert.deepEqual(await inspect(threads), await inspect());
    assert.ok(threads.readElsewhere >= 10);
  });
});
