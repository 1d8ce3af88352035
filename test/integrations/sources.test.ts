import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { writeSeries } from '../support/synthetic-series.js';

const folder = resolve(import.meta.dirname, '../../integrations');
const cli = resolve(import.meta.dirname, '../../dist/cli.js');
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });

describe('the integrations', () => {
  it('have a README each that says what was run of them, and stand in the list', () => {
    const list = readFileSync(join(folder, 'README.md'), 'utf8');
    const platforms = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.ok(platforms.length >= 9);
    for (const { name } of platforms) {
      assert.match(
        readFileSync(join(folder, name, 'README.md'), 'utf8'),
        /^Tested.*Not run|^Tested: the page/m,
        name,
      );
      assert.ok(list.includes(`](${name}/)`), `${name} is not in the list`);
    }
  });

  it('are TypeScript where they say so', () => {
    for (const name of all.filter((one) => one.endsWith('.ts'))) {
      const text = readFileSync(join(folder, name), 'utf8');
      const { diagnostics = [] } = ts.transpileModule(text, {
        reportDiagnostics: true,
        compilerOptions: { experimentalDecorators: true, target: ts.ScriptTarget.ES2022 },
      });
      assert.deepEqual(
        diagnostics.map(({ messageText }) => messageText),
        [],
        name,
      );
    }
  });

  const hasPython = spawnSync('python3', ['--version']).status === 0;
  it('are Python where they say so', { skip: hasPython ? false : 'no python3 on this machine' }, () => {
    for (const name of all.filter((one) => one.endsWith('.py'))) {
      const check = 'import ast, sys; ast.parse(open(sys.argv[1]).read())';
      const { status, stderr } = spawnSync('python3', ['-c', check, join(folder, name)], {
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
    }
  });
});

describe('what the job of Hyrax calls', () => {
  let out: string;

  before(() => {
    out = mkdtempSync(join(tmpdir(), 'hyrax-'));
  });

  after(() => rmSync(out, { recursive: true }));

  it('answers a line for the deposit, with what the job reads', () => {
    const job = readFileSync(join(folder, 'hyrax/spacing_preview_job.rb'), 'utf8');
    const call = /capture3\(COMMAND, (.+), stdin_data/.exec(job)?.[1] ?? '';
    const args = call
      .split(', ')
      .map((one) => (one === 'OUT' ? join(out, 'previews') : one.replaceAll("'", '')));
    const ask = (id: string, source: string) => {
      const input = `${JSON.stringify({ id, source })}\n`;
      const { stdout } = spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8' });
      const lines = stdout.split('\n').filter(Boolean);
      return lines
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .find((line) => line['id'] === id);
    };
    mkdirSync(join(out, 'tooth'));
    const spacing = { x: 1, y: 1, z: 2 };
    for (const { name, bytes } of writeSeries({ columns: 8, rows: 8, slices: 9, spacing, sample: (x) => x }))
      writeFileSync(join(out, 'tooth', name), bytes);
    const done = ask('42', join(out, 'tooth'));
    assert.equal(done?.['status'], 'done');
    assert.ok(done['pack'] && done['poster']);
    mkdirSync(join(out, 'empty'));
    writeFileSync(join(out, 'empty', 'notes.txt'), 'none');
    const refused = ask('43', join(out, 'empty'));
    assert.equal(refused?.['status'], 'refused');
    assert.equal(typeof refused['reason'], 'string');
  });
});
