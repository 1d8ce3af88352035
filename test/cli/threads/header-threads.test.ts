import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { HeaderThreads } from '../../../src/cli/threads/header-threads.js';
import { inspectDeposits, type Deposit } from '../../../src/series/inspect-deposits.js';
import { DepositFolders } from '../../support/deposit-folders.js';

const folders = new DepositFolders();
/** The thread as it stands in the sources: without a build there is no script beside the command. */
const script = new URL('./start-thread.mjs', import.meta.url);
const paths = ['stack', 'copy', 'stack.zip', 'scanned', 'nothing'].map((name) => folders.at(name));

before(async () => {
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

  it('has its threads let go of each deposit when it was read', async () => {
    const counting = folders.at('counts.mjs');
    writeFileSync(
      counting,
      `import { parentPort } from 'node:worker_threads';
       let letGo = 0;
       const set = ({ name: file }) => ({ code: 'JUNK', severity: 'info', data: { letGo }, file });
       parentPort.on('message', (asked) => {
         if (asked) parentPort.postMessage({ inherited: [], files: asked.map((file) => ({ kind: 'problem', problem: set(file) })) });
         else letGo += 1;
       });`,
    );
    const threads = new HeaderThreads({ threads: 2, filesFirst: 0, script: counting });
    const deposits: number[][] = [];
    for await (const { setAside } of inspectDeposits([paths[0]!, paths[1]!, paths[0]!], { reader: threads }))
      deposits.push([...new Set(setAside.map(({ data }) => Number(data['letGo'])))]);
    await threads.close();
    assert.deepEqual(deposits, [[0], [1], [2]]);
  });

  it('goes on after a rest', async () => {
    const threads = new HeaderThreads({ threads: 2, filesFirst: 0, manyFiles: 5, script });
    assert.deepEqual(await inspect(threads), await inspect());
    assert.ok(threads.readElsewhere >= 10);
  });
});
