import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';

const script = resolve(import.meta.dirname, '../../integrations/oembed/make-oembed.mjs');

describe('the maker of oEmbed', () => {
  let out: string;

  before(() => {
    out = mkdtempSync(join(tmpdir(), 'oembed-'));
  });

  after(() => rmSync(out, { recursive: true }));

  const make = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  const places = [
    '--embed',
    'https://cdn.example/dist/embed.html',
    '--at',
    'https://items.example/a',
    '--out',
  ];

  it('writes a page that names a JSON of type rich, whose frame opens the scan', () => {
    const { status, stderr } = make(
      ...places,
      out,
      '--name',
      'tooth',
      'src=tooth.zip 2.zip',
      'alt=<b>"A&B"</b>',
    );
    assert.equal(status, 0, stderr);
    assert.deepEqual(readdirSync(out).sort(), ['tooth.html', 'tooth.oembed.json']);
    const said = JSON.parse(readFileSync(join(out, 'tooth.oembed.json'), 'utf8')) as Record<string, unknown>;
    const { version, type, width, height, title, html } = said;
    assert.deepEqual([version, type, width, height, title], ['1.0', 'rich', 800, 480, '<b>"A&B"</b>']);
    const src = /src="([^"]*)"/.exec(String(html))?.[1]?.replaceAll('&#38;', '&') ?? '';
    const { origin, pathname, searchParams } = new URL(src);
    assert.equal(origin + pathname, 'https://cdn.example/dist/embed.html');
    assert.equal(searchParams.get('src'), 'https://items.example/a/tooth.zip https://items.example/a/2.zip');
    const page = readFileSync(join(out, 'tooth.html'), 'utf8');
    assert.match(
      page,
      /<link rel="alternate" type="application\/json\+oembed" href="https:\/\/items\.example\/a\/tooth\.oembed\.json"/,
    );
    assert.ok(!page.includes('<b>') && !String(html).includes('<b>'));
  });

  for (const wrong of [
    [...places, '', '--name', 'a', 'src=b'],
    [...places, 'out', '--name', '../a', 'src=b'],
    [...places, 'out', '--name', 'a', 'alt=b'],
    [...places, 'out', '--name', 'a', '--width', 'wide', 'src=b'],
    ['--embed', 'embed.html', '--at', 'https://a.example', '--out', 'out', '--name', 'a', 'src=b'],
    ['--unknown'],
  ]) {
    it(`says how it is used, and writes nothing: ${wrong.slice(-4).join(' ')}`, () => {
      const { status, stderr, stdout } = make(...wrong);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /\n\s+at /);
    });
  }
});
