import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readManifest } from '../../../src/sources/lists/manifest.js';
import { openUrls } from '../../../src/sources/lists/open-urls.js';
import type { Readable } from '../../../src/model/readable.js';
import type { UrlRequest } from '../../../src/sources/http/request-url.js';
import { answerRange, serveBytes } from '../http/serve-bytes.js';
import type { Served } from '../http/serve-bytes.js';
import { writeZip } from '../zip/write-zip.js';
import { refused } from '../../support/refused.js';

const at = 'https://museum.example/scans/list.json';

function urls(json: unknown, base = at): string[] {
  return readManifest(JSON.stringify(json), 'list.json', base).map(({ url }) => url.href);
}

/** As the IIIF Presentation API prints them: 3.0 section 5.6 and 2.1 section 5.4, with a rendering of each kind. */
const version3 = {
  '@context': 'http://iiif.io/api/presentation/3/context.json',
  id: 'https://museum.example/iiif/manifest',
  type: 'Manifest',
  label: { en: ['Ammonite'] },
  rendering: [{ id: 'https://museum.example/ammonite.pdf', type: 'Text', format: 'application/pdf' }],
  items: [
    {
      id: 'https://museum.example/iiif/canvas/1',
      type: 'Canvas',
      items: [
        {
          id: 'https://museum.example/iiif/page/1',
          type: 'AnnotationPage',
          items: [
            {
              id: 'https://museum.example/iiif/annotation/1',
              type: 'Annotation',
              motivation: 'painting',
              body: { id: 'https://museum.example/photo.jpg', type: 'Image', format: 'image/jpeg' },
            },
          ],
        },
      ],
      rendering: [{ id: 'https://museum.example/scan', type: 'Dataset', format: 'application/zip' }],
      seeAlso: [{ id: 'https://museum.example/1.dcm', type: 'Dataset', format: 'application/dicom' }],
    },
  ],
};

const version2 = {
  '@context': 'http://iiif.io/api/presentation/2/context.json',
  '@id': 'https://museum.example/iiif/manifest.json',
  '@type': 'sc:Manifest',
  sequences: [
    {
      '@type': 'sc:Sequence',
      canvases: ['1', '2'].map((name) => ({
        '@type': 'sc:Canvas',
        images: [
          {
            '@type': 'oa:Annotation',
            resource: { '@id': `https://museum.example/${name}`, format: 'application/dicom' },
          },
        ],
      })),
    },
  ],
};

describe('readManifest', () => {
  it('reads a list of addresses, each against the place of the list', () => {
    assert.deepEqual(urls(['1.dcm', '../2.dcm', '/3.dcm', 'https://other.example/4.dcm?a=b']), [
      'https://museum.example/scans/1.dcm',
      'https://museum.example/2.dcm',
      'https://museum.example/3.dcm',
      'https://other.example/4.dcm?a=b',
    ]);
  });

  for (const baseurl of ['https://other.example/ct', 'https://other.example/ct/']) {
    it(`reads aleph's list below ${baseurl}`, () => {
      assert.deepEqual(urls({ baseurl, series: ['1.dcm', 'deep/2.dcm'] }), [
        'https://other.example/ct/1.dcm',
        'https://other.example/ct/deep/2.dcm',
      ]);
    });
  }

  it("reads aleph's list below a folder beside the list", () => {
    assert.deepEqual(urls({ baseurl: 'ct', series: ['1.dcm'] }), ['https://museum.example/scans/ct/1.dcm']);
  });

  for (const base of ['data:application/json,[]', 'blob:https://museum.example/0c1d']) {
    it(`reads whole addresses from ${base}`, () => {
      const series = ['https://museum.example/ct/1.dcm'];
      assert.deepEqual(urls(series, base), series);
      assert.deepEqual(urls({ baseurl: 'https://museum.example/ct', series: ['1.dcm'] }, base), series);
      const told = { entries: 1, inFolder: false };
      assert.throws(() => urls(['1.dcm'], base), refused('NOT_AN_IMAGE:list-empty', told));
    });
  }

  it("reads VolView's resources, with their names", () => {
    const json = { resources: [{ url: 'a?id=1', name: '1.dcm' }, { url: 'b.dcm' }] };
    const listed = readManifest(JSON.stringify(json), 'list.json', at);
    const told = listed.map(({ url, name }) => ({ url: url.href, name }));
    assert.deepEqual(told, [
      { url: 'https://museum.example/scans/a?id=1', name: '1.dcm' },
      { url: 'https://museum.example/scans/b.dcm', name: null },
    ]);
  });

  it('takes the first ZIP of a IIIF manifest where no body is one, and DICOM bodies together', () => {
    assert.deepEqual(urls(version3), ['https://museum.example/scan']);
    assert.deepEqual(urls(version2), ['https://museum.example/1', 'https://museum.example/2']);
  });

  it('takes bodies before renderings, also out of a choice', () => {
    const body = { type: 'Choice', items: [{ id: 'x.jpg' }, { id: 'https://museum.example/x.zip?v=2' }] };
    const items = [{ type: 'Canvas', items: [{ items: [{ type: 'Annotation', body }] }] }];
    assert.deepEqual(urls({ ...version3, items }), ['https://museum.example/x.zip?v=2']);
    const rendering = [{ id: 'https://museum.example/r.zip' }];
    assert.deepEqual(urls({ ...version3, rendering, items }), ['https://museum.example/x.zip?v=2']);
  });

  const ofPictures = JSON.stringify({ ...version3, items: [], rendering: [] });
  const listsNone = { entries: 0, inFolder: true };
  for (const [what, text, key, told] of [
    ['JSON that breaks off', '["1.dcm", ', 'NOT_AN_IMAGE:list-not-json', {}],
    ['another object', '{"title":"x","size":3}', 'NOT_AN_IMAGE:list-form', { keys: ['title', 'size'] }],
    ['an empty object', '{}', 'NOT_AN_IMAGE:list-form', { keys: [] }],
    [
      'a bad base',
      '{"baseurl":"http://:0","series":["1.dcm"]}',
      'NOT_AN_IMAGE:list-base',
      { base: 'http://:0/' },
    ],
    ['numbers', '[1, 2, 3]', 'NOT_AN_IMAGE:list-empty', { entries: 3, inFolder: true }],
    ['an empty list', '[]', 'NOT_AN_IMAGE:list-empty', listsNone],
    ['a IIIF manifest of pictures', ofPictures, 'NOT_AN_IMAGE:list-empty', listsNone],
  ] as const) {
    it(`says what is wrong with ${what}`, () =>
      assert.throws(() => readManifest(text, 'list.json', at), refused(key, { file: 'list.json', ...told })));
  }
});

describe('openUrls, given a manifest', () => {
  const bytes = Uint8Array.of(1, 2, 3, 4);
  const text = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
  const rendering = { id: 'media', type: 'Dataset', format: 'application/zip' };
  let listed: Uint8Array;
  let served: Served;
  let other: Served;
  before(async () => {
    const zip = await writeZip([{ name: 'a/1.dcm', bytes }]);
    other = await serveBytes({ 'far.dcm': bytes });
    const files = {
      'list.json': text(['1.dcm', '2.dcm', `${other.base}far.dcm`]),
      manifest: text({ resources: [{ url: 'scan.zip' }] }),
      'folders.json': text(['A/s1.tif', 'A/s2.tif', 'B/s1.tif', 'B/s2.tif']),
      'broken.json': new TextEncoder().encode('[1,'),
      '1.dcm': bytes,
      'scan.zip': zip,
      media: zip,
    };
    served = await serveBytes(files, {
      'any.json': (request, response) => answerRange(request, response, listed),
    });
  });
  after(async () => {
    await served.close();
    await other.close();
  });

  async function open(src: string, request: UrlRequest = {}): Promise<Readable[]> {
    const files: Readable[] = [];
    for await (const file of openUrls(src, { baseURI: served.base, ...request })) files.push(file);
    return files;
  }

  it('yields its files', async () => {
    const files = await open('list.json');
    assert.deepEqual(
      files.map(({ name }) => name),
      ['1.dcm', '2.dcm', 'far.dcm'],
    );
    assert.deepEqual(await files[0]?.read(1, 3), bytes.slice(1, 3));
    await assert.rejects(files[1]?.read(0, 3) ?? Promise.resolve(), { code: 'HTTP_STATUS' });
  });

  it('keeps the folders of its addresses apart', async () => {
    const files = await open('folders.json');
    assert.deepEqual(
      files.map(({ name }) => name),
      ['A/s1.tif', 'A/s2.tif', 'B/s1.tif', 'B/s2.tif'],
    );
  });

  it('knows one by its first bytes, and opens the ZIP it names', async () => {
    const files = await open('manifest');
    assert.deepEqual(
      files.map(({ name }) => name),
      ['a/1.dcm'],
    );
  });

  for (const [what, json, expected] of [
    ['alone, by its first bytes', { ...version3, rendering: [rendering] }, ['a/1.dcm']],
    ['alone, by the name it is given', { resources: [{ url: 'media', name: 'scan.zip' }] }, ['a/1.dcm']],
    [
      'beside others, by the name it is given',
      { resources: [{ url: 'media', name: 'scan.zip' }, { url: '1.dcm' }] },
      ['scan.zip/a/1.dcm', '1.dcm'],
    ],
  ] as const) {
    it(`opens a ZIP whose address does not end in .zip, ${what}`, async () => {
      listed = text(json);
      const files = await open('any.json');
      assert.deepEqual(
        files.map(({ name }) => name),
        expected,
      );
      assert.deepEqual(await files[0]?.read(0, 4), bytes);
    });
  }

  it('gives tokens to no other host than the one that has the manifest', async () => {
    const files = await open('list.json', { requestHeaders: { Authorization: 'Bearer 7' } });
    for (const file of files) await file.read(0, 1).catch(() => null);
    assert.deepEqual(served.tokens.at(-1), 'Bearer 7');
    assert.deepEqual(other.tokens.at(-1), undefined);
  });

  it('follows one that the page made itself', async () => {
    const list = JSON.stringify([`${served.base}1.dcm`]);
    const [file] = await open(`data:application/json,${encodeURIComponent(list)}`);
    assert.equal(file?.name, '1.dcm');
    assert.deepEqual(await file.read(0, 4), bytes);
  });

  it('yields a file that says what is wrong with it', async () => {
    const [inPage] = await open('data:application/json,[1]');
    const told = { file: 'data:', entries: 1, inFolder: false };
    await assert.rejects(inPage?.read(0, 1) ?? Promise.resolve(), refused('NOT_AN_IMAGE:list-empty', told));
    const [file] = await open('broken.json');
    await assert.rejects(
      file?.read(0, 1) ?? Promise.resolve(),
      refused('NOT_AN_IMAGE:list-not-json', { file: 'broken.json' }),
    );
    const [missing] = await open('missing.json');
    await assert.rejects(missing?.read(0, 1) ?? Promise.resolve(), { code: 'HTTP_STATUS' });
  });
});
