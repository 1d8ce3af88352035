import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { writeZip } from '../sources/zip/write-zip.js';
import { writeSeries } from '../support/synthetic-series.js';

const folder = resolve(import.meta.dirname, '../../integrations/invenio');
const stand = resolve(import.meta.dirname, 'render-invenio.py');
const hasFlask = spawnSync('python3', ['-c', 'import flask']).status === 0;
const skip = hasFlask ? false : 'no python3 with Flask on this machine';

const slices = writeSeries({
  columns: 4,
  rows: 4,
  slices: 3,
  spacing: { x: 1, y: 1, z: 2 },
  thickness: 2,
  sample: (x) => x,
});
const bare = slices.map(({ bytes }, index) => ({ name: `IMG/${String(index)}`, bytes }));
const text = new TextEncoder().encode('no image');

/** What the previewer makes of a file, as Invenio asks it. */
function ask(name: string, bytes: Uint8Array): { can: boolean; page: string | null } {
  const input = JSON.stringify({ name, bytes: Buffer.from(bytes).toString('base64') });
  const { stdout, stderr, status } = spawnSync('python3', [stand], { input, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as { can: boolean; page: string | null };
}

describe('the previewer of Invenio', { skip }, () => {
  it('takes volumes, and ZIPs that hold slices, with endings or without', async () => {
    for (const name of ['a.dcm', 'A.DCM', 'b.nrrd', 'c.ozx']) assert.ok(ask(name, text).can, name);
    assert.ok(ask('a.zip', await writeZip(slices)).can);
    assert.ok(ask('a.zip', await writeZip(bare)).can);
  });

  it('leaves to others what is none, and what cannot be opened', async () => {
    assert.ok(!ask('a.txt', text).can);
    assert.ok(!ask('a.zip', text).can);
    assert.ok(!ask('a.zip', (await writeZip(slices)).subarray(0, 300)).can);
    assert.ok(!ask('a.zip', await writeZip([{ name: 'notes.txt', bytes: text }])).can);
    assert.ok(!ask('a.zip', await writeZip([{ name: 'README', bytes: text }])).can);
    const options = { password: 'secret' };
    assert.ok(!ask('a.zip', await writeZip(bare.map((member) => ({ ...member, options })))).can);
  });

  it('renders the tag with scripts and styles of the repository’s own, and nothing inline', () => {
    const { page } = ask('tooth "A".dcm', text);
    assert.ok(page);
    assert.match(
      page,
      /<script type="module" src="\/static\/spacing-preview\/dist\/spacing-preview\.js"><\/script>/,
    );
    assert.match(page, /<link rel="stylesheet" href="\/static\/spacing-preview\/frame\.css">/);
    assert.match(page, /src="\/records\/1\/files\/tooth &#34;A&#34;\.dcm"/);
    assert.doesNotMatch(page, /style=|<style|<script>|\son\w+=/);
  });

  it('lets no name become markup', () => {
    const { page } = ask('"><script>alert(1)</script>.dcm', text);
    assert.ok(page && !page.includes('<script>alert'));
  });

  it('is found where Invenio looks for previewers', () => {
    const project = readFileSync(`${folder}/pyproject.toml`, 'utf8');
    assert.match(
      project,
      /entry-points\."invenio_previewer\.previewers"\]\nspacing_preview = "invenio_spacing_preview\.previewer"/,
    );
  });
});
