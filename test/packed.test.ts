import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

const project = resolve(import.meta.dirname, '..');

/** The package as npm packs it, in a project of its own, beside Lit and nothing else. */
describe('the package that is packed', () => {
  let folder: string;

  before(() => {
    assert.ok(existsSync(join(project, 'dist')), 'there is no dist/: run npm run build');
    folder = mkdtempSync(join(tmpdir(), 'packed-'));
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], project);
    const [archive = ''] = readdirSync(folder);
    const installed = join(folder, 'node_modules/spacing-preview');
    mkdirSync(installed, { recursive: true });
    run('tar', ['-xzf', join(folder, archive), '-C', installed, '--strip-components=1'], folder);
    for (const name of ['lit', 'lit-html', 'lit-element', '@lit'])
      symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  });

  after(() => rmSync(folder, { recursive: true }));

  function run(program: string, args: string[], cwd = folder): string {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  }

  /** What a server prints that runs these lines; `document` and `window` are read by nobody on the way. */
  function onServer(lines: string): string {
    const guard = `for (const name of ['document', 'window', 'customElements', 'HTMLElement'])
      if (name in globalThis) throw new Error(name + ' is there already');`;
    return run(process.execPath, ['--input-type=module', '-e', `${guard}\n${lines}`]).trim();
  }

  it('is imported on a server, every module of it, and makes no document there', () => {
    const modules = [
      'spacing-preview',
      'spacing-preview/element',
      'spacing-preview/spacing',
      'spacing-preview/words',
    ];
    const lines = modules.map((name) => `await import('${name}');`).join('\n');
    assert.equal(onServer(`${lines}\nconsole.log(typeof document, typeof window);`), 'undefined undefined');
  });

  it('infers on a server, and says it in another language', () => {
    const told = onServer(`import { inferSpacing } from 'spacing-preview/spacing';
      import { formatLength } from 'spacing-preview/words';
      console.log(JSON.stringify(inferSpacing([])), typeof formatLength);`);
    assert.equal(told, '[] function');
  });

  it('brings the command, and the page for frames beside the script', () => {
    const installed = join(folder, 'node_modules/spacing-preview');
    for (const name of ['embed.html', 'embed.js', 'embed.css', 'oembed.json', 'spacing-preview.js'])
      assert.ok(existsSync(join(installed, 'dist', name)), name);
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(installed, 'dist/cli.js'), 'inspect', folder],
      {
        encoding: 'utf8',
      },
    );
    assert.ok(status === 1 || status === 2, stderr);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });
});
