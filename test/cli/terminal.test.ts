import assert from 'node:assert/strict';
import { spawn, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { columnsOf } from '../../src/cli/display-width.js';
import { chooseWidth } from '../../src/cli/table-text.js';
import { DepositFolders } from '../support/deposit-folders.js';

const main = resolve(fileURLToPath(import.meta.url), '../../../src/cli/main.ts');
const folders = new DepositFolders();
const command = ['--import', 'tsx', main, 'inspect'];

before(() => {
  folders.writeStack();
  folders.writeBlind();
  for (let index = 0; index < 500; index++) folders.write(`many/${index}.txt`, 'scanned on Monday');
});

after(() => folders.remove());

function run(words: readonly string[], options: SpawnSyncOptions = {}, before: readonly string[] = []) {
  const ran = spawnSync(process.execPath, [...before, ...command, ...words], {
    ...options,
    encoding: 'utf8',
  });
  assert.doesNotMatch(`${ran.stdout}${ran.stderr}`, /\n\s+at .*:\d+:\d+|Error:/);
  return ran;
}

/** Nobody reads what the command writes, from its start. */
async function runUnread(...words: string[]): Promise<[code: number | null, stderr: string]> {
  const running = spawn(process.execPath, [...command, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.stdout.destroy();
  let stderr = '';
  running.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [code] = (await once(running, 'close')) as [number | null];
  return [code, stderr];
}

describe('an output that nobody reads', () => {
  it('ends the command without a word, with the status of what was judged', async () => {
    assert.deepEqual(await runUnread(folders.at('stack')), [0, '']);
    assert.deepEqual(await runUnread(folders.at('blind'), '--json'), [1, '']);
  });

  it('spares the paths that were not yet read, and claims nothing of them', async () => {
    const paths = Array.from({ length: 200 }, () => folders.at('many'));
    assert.deepEqual(await runUnread(folders.at('stack'), ...paths, '--jsonl'), [141, '']);
  });

  it('does no harm where it is closed, or where none is read aside', () => {
    const closed = `"$0" "$@" >&-`;
    const words = [process.execPath, ...command, folders.at('blind')];
    const { status, stderr } = spawnSync('sh', ['-c', closed, ...words], { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [1, '']);
    assert.equal(spawnSync('sh', ['-c', `"$0" "$@" 2>&- <&-`, ...words]).status, 1);
  });

  it('is told of where it cannot be written', (test) => {
    if (!existsSync('/dev/full')) {
      test.skip('this system has no device that is always full');
      return;
    }
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = run([folders.at('stack')], { stdio: ['ignore', full, 'pipe'] });
    closeSync(full);
    assert.equal(status, 2);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });
});

describe('the width of the table', () => {
  const widths: [terminal: number | undefined, asked: string | undefined, width: number][] = [
    [undefined, undefined, 100],
    [80, undefined, 80],
    [250, undefined, 100],
    [12, undefined, 40],
    [80, '60', 60],
    [undefined, '60', 60],
    [80, '0', 80],
    [80, '-5', 80],
    [80, 'wide', 80],
    [undefined, '1e9', 100],
    [0, undefined, 100],
  ];
  for (const [terminal, asked, width] of widths)
    it(`is ${width} in a terminal of ${terminal}, asked for ${asked}`, () =>
      assert.equal(chooseWidth(terminal, asked), width));

  for (const language of ['en', 'de', 'fr', 'es', 'pt', 'zh-Hans'])
    it(`is kept in ${language}, where the terminal is narrow`, () => {
      const env = { ...process.env, COLUMNS: '44' };
      const { stdout, status } = run([folders.at('stack'), '--lang', language], { env });
      assert.equal(status, 0);
      for (const line of stdout.split('\n')) assert.ok(columnsOf(line) <= 44, line);
    });
});

describe('the place where the command runs', () => {
  it('changes nothing of what it says, be it without colours, in another language, or without UTF-8', () => {
    const say = (env: NodeJS.ProcessEnv) =>
      run([folders.at('stack')], { env: { ...process.env, ...env } }).stdout;
    const told = say({ COLUMNS: '' });
    for (const env of [
      { LANG: 'C' },
      { LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'de' },
      { NO_COLOR: '1' },
      { FORCE_COLOR: '3' },
    ])
      assert.equal(say({ COLUMNS: '', ...env }), told);
  });
});

describe('where a person watches', () => {
  const watched = ['--import', 'data:text/javascript,process.stderr.isTTY=true'];

  it('the line of progress goes before the table comes, without codes that a terminal would have to know', () => {
    const { stderr, status } = run([folders.at('many')], {}, watched);
    assert.equal(status, 2);
    assert.match(stderr, /^\r500 files read\r {14}\r$/);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    it(`${signal} takes the line away, and ends the command as it would any other`, async () => {
      const paths = Array.from({ length: 400 }, () => folders.at('many'));
      const running = spawn(process.execPath, [...watched, ...command, ...paths]);
      running.stdout.resume();
      let stderr = '';
      running.stderr.setEncoding('utf8').on('data', (text: string) => {
        if (stderr === '') running.kill(signal);
        stderr += text;
      });
      const [code, ended] = (await once(running, 'close')) as [number | null, string | null];
      assert.deepEqual([code, ended], [null, signal]);
      assert.match(stderr, / {14}\r$/);
      assert.doesNotMatch(stderr, /\n/);
    });
});
