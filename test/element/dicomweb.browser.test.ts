import { expect } from '@esm-bundle/chai';
import { addElement, next, removeElements, words } from './added-element.js';

const series = 'https://pacs.example/rs/studies/1.2/series/3.4';
const side = 24;

/** A slice of a ball of 20 mm, 2 mm from the next, as a server's metadata tell it (PS3.18 F.2). */
function describeSlice(index: number): object {
  return {
    '00080016': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.2'] },
    '00080018': { vr: 'UI', Value: [`3.4.${index + 1}`] },
    '0020000E': { vr: 'UI', Value: ['3.4'] },
    '00180050': { vr: 'DS', Value: [4] },
    '00200013': { vr: 'IS', Value: [index + 1] },
    '00200032': { vr: 'DS', Value: [0, 0, 2 * index] },
    '00200037': { vr: 'DS', Value: [1, 0, 0, 0, 1, 0] },
    '00280002': { vr: 'US', Value: [1] },
    '00280004': { vr: 'CS', Value: ['MONOCHROME2'] },
    '00280010': { vr: 'US', Value: [side] },
    '00280011': { vr: 'US', Value: [side] },
    '00280030': { vr: 'DS', Value: [1, 1] },
    '00280100': { vr: 'US', Value: [16] },
    '00280101': { vr: 'US', Value: [16] },
    '00280102': { vr: 'US', Value: [15] },
    '00280103': { vr: 'US', Value: [0] },
    '7FE00010': { vr: 'OW', BulkDataURI: `${series}/instances/3.4.${index + 1}/bulk` },
  };
}

function drawSlice(index: number): Uint16Array<ArrayBuffer> {
  const isInside = (pixel: number) =>
    Math.hypot((pixel % side) - 11.5, Math.floor(pixel / side) - 11.5, 2 * index - 11) < 10;
  return Uint16Array.from({ length: side * side }, (_, pixel) => (isInside(pixel) ? 1500 : 0));
}

function answer(url: string): Response {
  if (url === `${series}/metadata`) {
    return Response.json(Array.from({ length: 12 }, (_, index) => describeSlice(index)));
  }
  const uid = /\/instances\/3\.4\.(\d+)\/frames\/1$/.exec(url)?.[1];
  if (uid === undefined) return new Response('', { status: 404 });
  const type = 'application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1';
  const body = new Blob([
    `--cut\r\nContent-Type: ${type}\r\n\r\n`,
    drawSlice(Number(uid) - 1),
    '\r\n--cut--\r\n',
  ]);
  const headers = { 'Content-Type': 'multipart/related; type="application/octet-stream"; boundary=cut' };
  return new Response(body, { headers });
}

describe('a series on a DICOMweb server', () => {
  const fetchBefore = window.fetch.bind(window);
  const tokens = new Set<string | null>();
  const asked: string[] = [];
  before(() => {
    window.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : input.toString();
      if (!url.startsWith('https://pacs.example/')) return fetchBefore(input, init);
      asked.push(url);
      tokens.add(new Headers(init?.headers).get('Authorization'));
      return Promise.resolve(answer(url));
    };
  });
  after(() => {
    window.fetch = fetchBefore;
  });
  afterEach(removeElements);

  it('stands in both panes, each frame having been asked for with the token', async () => {
    const element = addElement({ loading: 'eager' });
    element.requestHeaders = { Authorization: 'Bearer 7' };
    const loaded = next(element, 'load');
    element.src = series;
    await loaded;
    expect(element.report?.spacing).to.deep.equal({ x: 1, y: 1, z: 2 });
    expect(element.report?.setAside).to.deep.equal([]);
    expect(element.report?.dimensions.slices).to.equal(12);
    expect(words(element, '[part~="caption"]')).to.contain('1 × 1 × 2');
    expect(element.shadowRoot?.querySelector('[part~="pane-naive"] canvas')).to.exist;
    expect([...tokens]).to.deep.equal(['Bearer 7']);
    expect(asked[0]).to.equal(`${series}/metadata`);
    expect(asked.length, 'one request for all headers, one for each frame').to.equal(13);
    expect(new Set(asked).size).to.equal(13);
  });
});
