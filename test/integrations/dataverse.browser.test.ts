import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { otherOrigin } from '../support/hosts.js';

const page = '/integrations/dataverse/SpacingPreview.html';
const signature = 'until=2030&user=curator&method=GET&token=s1gned';
const manifests = ['file-dicom', 'file-zip', 'dataset'];

interface Manifest {
  scope: string;
  types: string[];
  toolName: string;
  toolUrl: string;
  contentType?: string;
  toolParameters: { queryParameters: Record<string, string>[] };
  allowedApiCalls: { name: string; httpMethod: string; urlTemplate: string; timeOut: number }[];
}

/** The address that Dataverse opens: with a callback, in base64. */
function withCallback(kind: string, toBase64: (text: string) => string = btoa): string {
  const path = `/__dataverse/${kind}/api/v1/files/7/metadata/1/toolparams/5?${signature}`;
  return `${page}?callback=${encodeURIComponent(toBase64(otherOrigin() + path))}`;
}

let frame: HTMLIFrameElement;

function open(address: string): HTMLIFrameElement {
  frame = document.createElement('iframe');
  frame.style.cssText = 'width: 640px; height: 480px';
  frame.src = address;
  document.body.append(frame);
  return frame;
}

async function until<Value>(look: (page: Document) => Value | null | undefined | false): Promise<Value> {
  for (;;) {
    const found = frame.contentDocument && look(frame.contentDocument);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

const shown = () =>
  until((page) => {
    const tag = page.querySelector<SpacingPreviewElement>('spacing-preview:defined');
    return tag?.report && !tag.report.provisional ? tag : null;
  });

const said = () => until((page) => page.querySelector('[role="alert"]')?.textContent);
const hasHeader = () => !frame.contentDocument!.querySelector('header')!.hidden;

describe('the external tool of Dataverse', () => {
  afterEach(() => frame.remove());

  it('shows the file that the callback gives a signed address of, named by its dataset', async () => {
    open(`${withCallback('signed')}&preview=true&locale=de`);
    const tag = await shown();
    expect(tag.report?.spacing).to.deep.equal({ x: 0.75, y: 2.5, z: 7.25 });
    expect(tag.alt).to.equal('tooth <b>.zip');
    expect(frame.contentDocument!.documentElement.lang).to.equal('de');
    expect(hasHeader()).to.equal(false);
  });

  it('has a header with the way back where it fills the window, in the language of the callback', async () => {
    open(withCallback('signed'));
    await shown();
    expect(hasHeader()).to.equal(true);
    expect(frame.contentDocument!.querySelector('h1')!.textContent).to.equal('tooth <b>.zip');
    const { href } = frame.contentDocument!.querySelector<HTMLAnchorElement>('header a')!;
    expect(href).to.equal(`${otherOrigin()}/file.xhtml?fileId=7`);
    expect(frame.contentDocument!.documentElement.lang).to.equal('fr');
  });

  it('reads base64 in the alphabet of addresses, too', async () => {
    const forAddresses = (text: string) =>
      btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    open(withCallback('signed', forAddresses));
    expect((await shown()).report?.spacing.z).to.equal(7.25);
  });

  it('shows a dataset of one file a slice', async () => {
    open(`${page}?siteUrl=${encodeURIComponent(otherOrigin())}&datasetid=3&datasetversion=1.0`);
    const tag = await shown();
    expect(tag.report?.series.files).to.equal(12);
    expect(tag.report?.setAside).to.deep.equal([]);
  });

  it('shows a public file as Dataverse before 5.13 names it', async () => {
    open(
      `${page}?siteUrl=${encodeURIComponent(otherOrigin())}&fileid=7&datasetid=3&datasetversion=1.0&key=secret`,
    );
    const tag = await shown();
    expect(tag.src).to.equal(`${otherOrigin()}/api/v1/access/datafile/7?gbrecs=true`);
  });

  for (const [what, address, words] of [
    ['an expired callback', () => withCallback('expired'), 'expired'],
    ['a Dataverse that does not allow this origin', () => withCallback('closed'), 'dataverse.cors.origin'],
    ['a callback that is no address', () => `${page}?callback=${btoa('javascript:alert(1)')}`, 'call back'],
    ['a callback that is no base64', () => `${page}?callback=%25%25`, 'call back'],
    ['nothing', () => page, 'no DICOM or image files'],
  ] as const) {
    it(`says what is wrong with ${what}`, async () => {
      open(address());
      expect(await said()).to.contain(words);
    });
  }

  it('has manifests that ask for what the page uses', async () => {
    for (const name of manifests) {
      const answer = await fetch(`/integrations/dataverse/${name}.json`);
      const { scope, types, toolUrl, contentType, toolParameters, allowedApiCalls } =
        (await answer.json()) as Manifest;
      expect(['file', 'dataset']).to.include(scope);
      for (const type of types) expect(['preview', 'explore']).to.include(type);
      expect(new URL(toolUrl).pathname.endsWith('/dataverse/SpacingPreview.html')).to.equal(true);
      expect(contentType === undefined).to.equal(scope === 'dataset');
      const names = toolParameters.queryParameters.flatMap(Object.keys);
      expect(names).to.include.members(['siteUrl', 'datasetid', 'datasetversion', 'locale']);
      const calls = allowedApiCalls.map((call) => call.name);
      expect(calls.includes('retrieveFileContents')).to.equal(scope === 'file');
      for (const { httpMethod, urlTemplate, timeOut } of allowedApiCalls) {
        expect(httpMethod).to.equal('GET');
        expect(urlTemplate.startsWith('/api/v1/')).to.equal(true);
        expect(timeOut).to.be.greaterThan(0);
      }
    }
  });
});
