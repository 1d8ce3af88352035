import { expect } from '@esm-bundle/chai';
import { embedAddress, isStack } from '../../integrations/dspace/embed-address.js';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { onHost } from '../support/hosts.js';

const specimen = () => onHost({}, 'specimen.zip');
const folder = '/integrations';
let frame: HTMLIFrameElement;

function frameOf(attributes: Record<string, string>): HTMLIFrameElement {
  frame = document.createElement('iframe');
  frame.style.cssText = 'width: 700px; height: 480px; border: 0';
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  document.body.append(frame);
  frame.scrollIntoView();
  return frame;
}

async function until<Value>(look: (page: Document) => Value | null | undefined | false): Promise<Value> {
  for (;;) {
    const found = frame.contentDocument && look(frame.contentDocument);
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

const ready = () =>
  until((page) => page.querySelector<SpacingPreviewElement>('spacing-preview:state(ready)'));
const textOf = async (path: string) => (await fetch(`${folder}/${path}`)).text();

afterEach(() => frame?.remove());

describe('a static page', () => {
  it('shows the scan it names', async () => {
    frameOf({ src: `${folder}/plain/index.html` });
    const tag = await until((page) => {
      const found = page.querySelector<SpacingPreviewElement>('spacing-preview:defined');
      if (found) found.view = 'table';
      return found?.report && !found.report.provisional ? found : null;
    });
    expect(tag.report?.spacing.x).to.equal(0.05);
    expect(tag.querySelector('a')!.href).to.equal(new URL(tag.src!, tag.baseURI).href);
  });
});

describe('the renderer of OSF', () => {
  it('draws in the sandbox of its frame, tells its height, and offers nothing to be saved', async () => {
    const template = await textOf('osf/mfr_spacing_preview/templates/viewer.mako');
    // What stands for MFR: its own scripts give the page pym.
    const heights: number[] = [];
    Object.assign(window, { heard: (height: number) => heights.push(height) });
    const pym =
      '<script>window.pymChild = { sendHeight: () => parent.heard(document.body.scrollHeight) }</script>';
    const page = template
      .replace(
        /<script src="\/static\/js\/mfr\.js"><\/script>\s*<script src="\/static\/js\/mfr\.child\.js"><\/script>/,
        pym,
      )
      .replaceAll('${base}/js/dist', '/dist')
      .replaceAll('${base}', `${folder}/osf/mfr_spacing_preview/static`)
      .replace('${url}', specimen())
      .replace('${name}', 'tooth.zip');
    expect(page).to.contain('pymChild').and.not.to.contain('${');
    frameOf({ sandbox: 'allow-scripts allow-popups allow-same-origin', srcdoc: page });
    const tag = await ready();
    expect(tag.report?.spacing).to.deep.equal({ x: 0.75, y: 2.5, z: 7.25 });
    await until(() => heights.some((height) => height > 200));
    const saves = await until(() => {
      const found = [...tag.shadowRoot!.querySelectorAll('[part~="save"]')];
      return found.length > 0 && found;
    });
    for (const save of saves) expect(frame.contentWindow!.getComputedStyle(save).display).to.equal('none');
  });
});

describe('the frame of DSpace', () => {
  it('opens a bitstream by an address that no name can break', async () => {
    const name = 'a & b #1 "<c>".zip';
    const content = `${specimen()}?authentication-token=a.b.c&x=1`;
    const address = embedAddress(onHost({}, 'dist/'), content, name, 'fr');
    frameOf({ src: address });
    const tag = await ready();
    expect(tag.src).to.equal(content);
    expect(tag.alt).to.equal(name);
    expect(tag.lang).to.equal('fr');
  });

  it('is offered for stacks alone', () => {
    expect(['a.zip', 'A.DCM', 'b.nii.gz', 'c.ozx'].map((name) => isStack(name))).to.not.include(false);
    expect(['a.pdf', 'zip', 'a.zip.txt'].map((name) => isStack(name))).to.not.include(true);
    expect(isStack('IM0001', 'application/dicom')).to.equal(true);
  });
});

describe('the panel of Universal Viewer', () => {
  it('fills its panel, and tells when all is shown and when nothing can be', async () => {
    await import(new URL('/dist/spacing-preview.js', location.href).href);
    const { createPreview } = (await import(
      new URL(`${folder}/universal-viewer/create-preview.js`, location.href).href
    )) as {
      createPreview: (hooks: {
        title: string;
        loaded: () => void;
        failed: (message: string) => void;
      }) => SpacingPreviewElement;
    };
    for (const [src, told] of [
      [specimen(), 'loaded'],
      [onHost({}, 'missing.zip'), 'failed'],
    ] as const) {
      const result = await new Promise<string>((done) => {
        const panel = createPreview({
          title: 'Tooth',
          loaded: () => done('loaded'),
          failed: (message) => done(message ? 'failed' : ''),
        });
        panel.style.height = '300px';
        panel.setAttribute('src', src);
        document.body.append(panel);
        panel.scrollIntoView();
        expect(panel.getBoundingClientRect().height).to.equal(300);
      });
      expect(result).to.equal(told);
      document.querySelectorAll('body > spacing-preview').forEach((panel) => panel.remove());
    }
  });
});
