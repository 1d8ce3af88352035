import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';

const folder = resolve(import.meta.dirname, '../../integrations/omeka-s');
const skip = spawnSync('php', ['-v']).status === 0 ? false : 'no php on this machine';

describe('the renderer of Omeka S', { skip }, () => {
  for (const file of [
    'Module.php',
    'config/module.config.php',
    'src/Media/FileRenderer/SpacingPreviewRenderer.php',
  ]) {
    it(`is PHP: ${file}`, () => {
      const { status, stdout } = spawnSync('php', ['-l', `${folder}/${file}`], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    });
  }

  it('prints the tag with the file, its title and what a theme may choose, all of it as text', () => {
    const script = resolve(import.meta.dirname, 'omeka-render.php');
    const { status, stdout, stderr } = spawnSync('php', [script], { encoding: 'utf8' });
    assert.equal(status, 0, stderr + stdout);
    const { html, scripts } = JSON.parse(stdout) as { html: string; scripts: string[][] };
    assert.deepEqual(scripts, [['/modules/SpacingPreview/asset/dist/spacing-preview.js', 'module']]);
    assert.equal(
      html,
      '<spacing-preview src="https://omeka.example/files/original/a.zip?x=1&amp;y=&quot;"' +
        ' alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" view="mip">' +
        '<a href="https://omeka.example/files/original/a.zip?x=1&amp;y=&quot;">a&lt;b&gt;.zip</a></spacing-preview>',
    );
  });
});
