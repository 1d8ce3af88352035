import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parameterNames, readParameters } from '../../src/embed/read-parameters.js';

const page = 'https://repository.example/viewer/embed.html';
const attributesOf = (rest: string) => Object.fromEntries(readParameters(page + rest).attributes);

describe('the parameters of the page for frames', () => {
  it('are the attributes of the tag, one for one', () => {
    const manifest = new URL('../../dist/custom-elements.json', import.meta.url);
    assert.ok(existsSync(manifest), 'there is no dist/: run npm run build');
    const { modules } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      modules: { declarations: { attributes: { name: string }[] }[] }[];
    };
    const attributes = modules.flatMap(({ declarations }) => declarations)[0]?.attributes ?? [];
    const own = attributes.map(({ name }) => name).filter((name) => !name.startsWith('data-'));
    // `lang` is an attribute of every tag.
    assert.deepEqual([...parameterNames].sort(), [...own, 'lang'].sort());
  });

  it('are read from the query, and from what follows #?, which goes first', () => {
    assert.deepEqual(attributesOf('?view=mip&layout=wipe'), { view: 'mip', layout: 'wipe' });
    assert.deepEqual(attributesOf('#?view=mip&naive=mean'), { view: 'mip', naive: 'mean' });
    assert.deepEqual(attributesOf('?view=table&lang=de#?view=mip'), { view: 'mip', lang: 'de' });
    assert.deepEqual(attributesOf('?view=table#view=mip'), { view: 'table' });
    assert.deepEqual(attributesOf('?spacing=0.5+0.5+-&alt=K%C3%A4fer'), {
      spacing: '0.5 0.5 -',
      alt: 'Käfer',
    });
  });

  it('leave out what they do not know', () => {
    assert.deepEqual(attributesOf('?onclick=alert(1)&style=x&data-x=a&id=b&srcdoc=c&SRC=d'), {});
  });

  it('switch on what is there, unless it says otherwise', () => {
    assert.deepEqual(attributesOf('?required&disabled=false'), { required: '' });
    assert.deepEqual(attributesOf('?required=1&disabled=0'), { required: '1' });
  });

  it('hold addresses of the web, resolved against the page', () => {
    assert.deepEqual(attributesOf('?src=../tooth.zip&poster=/p.png&preview=t.ozx%3Fa%3Db'), {
      src: 'https://repository.example/tooth.zip',
      poster: 'https://repository.example/p.png',
      preview: 'https://repository.example/viewer/t.ozx?a=b',
    });
    assert.equal(
      attributesOf('?src=1.dcm%20%0Ahttp://other.example/2.dcm').src,
      'https://repository.example/viewer/1.dcm http://other.example/2.dcm',
    );
    assert.deepEqual(attributesOf('?src='), {});
  });

  for (const [given, told] of [
    ['javascript:alert(1)', 'javascript:…'],
    [' JaVaScRiPt:alert(1)', 'javascript:…'],
    ['data:text/html,x', 'data:…'],
    ['blob:https://a.example/1', 'blob:…'],
    ['file:///etc/passwd', 'file:…'],
    ['ftp://me:secret@a.example/1.zip?token=secret', 'ftp:…'],
    ['https://me:secret@:x/?token=secret', 'https:…'],
    ['ok.zip javascript:1', 'javascript:…'],
  ] as const) {
    it(`refuse what is none, and tell no secret of it: ${given}`, () => {
      for (const name of ['src', 'preview', 'poster']) {
        const { attributes, refused } = readParameters(`${page}?${name}=${encodeURIComponent(given)}`);
        assert.equal(attributes.size, 0);
        assert.deepEqual(refused, [{ parameter: name, given: told }]);
      }
    });
  }
});
