import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

test('importing the class, or the tag, touches no DOM: a server may do it', async () => {
  assert.equal(typeof document, 'undefined');
  const { SpacingPreviewElement } = await import('../../src/index.js');
  await import('../../src/spacing-preview.js');
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  assert.equal(SpacingPreviewElement.version, version);
});
