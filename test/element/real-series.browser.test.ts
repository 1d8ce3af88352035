import { expect } from '@esm-bundle/chai';
import '../../src/spacing-preview.js';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import type { SpacingReport } from '../../src/model/report.js';
import { servedFiles, servedOracles, servedUrls, type Oracle } from '../support/served-series.js';
import { silhouetteRuns } from '../support/silhouette.js';
import { next, words } from './added-element.js';
import { say } from './spoken.js';

/** Series that hold no single volume of slices: the numbers are judged, no picture is asked for. */
const withoutVolume = ['mr-mosaic'];

async function load(attributes: Record<string, string>, files?: File[]): Promise<SpacingPreviewElement> {
  const element = document.createElement('spacing-preview');
  element.style.inlineSize = '640px';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  const over = new Promise<void>((resolve, reject) => {
    element.addEventListener('load', () => resolve(), { once: true });
    element.addEventListener(
      'error',
      (event) => reject(new Error((event as unknown as CustomEvent<Error>).detail.message)),
      {
        once: true,
      },
    );
  });
  if (files) element.files = files;
  await over;
  return element;
}

function expectWithinHalfPercent(found: number | null | undefined, wanted: number | null, what: string) {
  if (wanted === null) expect(found, what).to.equal(null);
  else expect(found, what).to.be.closeTo(wanted, 0.005 * wanted);
}

function expectReport(report: SpacingReport | null, { summary }: Oracle) {
  expect(report?.provisional).to.equal(false);
  expectWithinHalfPercent(report?.spacing.x, summary.x, 'X');
  expectWithinHalfPercent(report?.spacing.y, summary.y, 'Y');
  expectWithinHalfPercent(report?.spacing.z, summary.z_true, 'Z');
  if (!report || summary.regularity === null) return;
  const regularity = summary.regularity === 'irregular' ? 'variable' : summary.regularity;
  expect(report.regularity, 'regularity').to.equal(regularity);
  expect(report.geometry.missing.length, 'missing').to.equal(summary.missing);
  expect(report.geometry.tiltDegrees, 'tilt').to.be.closeTo(summary.tilt ?? NaN, 0.5);
  const { slices } = report.dimensions;
  const repeated = (report.phases - 1) * (slices - report.geometry.missing.length) + report.duplicates;
  expect(repeated, 'time points and copies').to.equal(summary.dups);
}

/** Every file that is no slice is named in the report and in the list that unfolds on the screen. */
function expectAsideListed(element: SpacingPreviewElement, { non_dicom_or_unreadable: strays }: Oracle) {
  const listed = [...(element.shadowRoot?.querySelectorAll('.aside li') ?? [])].map(
    ({ textContent }) => textContent,
  );
  expect(listed.length).to.equal(element.report?.setAside.length);
  for (const [stray] of strays) {
    const files = element.report?.setAside.map(({ file }) => file);
    expect(
      files?.some((file) => file.endsWith(stray)),
      stray,
    ).to.equal(true);
    expect(
      listed.some((text) => text?.includes(stray)),
      `${stray} on the screen`,
    ).to.equal(true);
  }
}

/** A slider where there are time points, a legend where slices are missing, the lean where there is one. */
function expectChoices(element: SpacingPreviewElement) {
  const { report, shadowRoot } = element;
  const isDrawn = !words(element, '.no-picture');
  const phases = Number(shadowRoot?.querySelector<HTMLInputElement>('[part~="phases"] input')?.max ?? 0) + 1;
  if (isDrawn) expect(phases, 'phases to choose from').to.equal(report?.phases);
  const missing = report?.geometry.missing ?? [];
  expect(words(element, '.legend').startsWith(`${missing.length} `)).to.equal(missing.length > 0);
  const leans = report?.findings.some(({ code }) => code === 'SHEAR');
  expect(/\d°$/.test(words(element, '.true .provenance'))).to.equal(leans);
}

function expectSentence(element: SpacingPreviewElement) {
  expect(words(element, '.no-picture')).to.match(/\w+ .*\.$/);
  expect(element.shadowRoot?.querySelector<HTMLElement>('.no-picture')?.checkVisibility()).to.equal(true);
  expect(words(element, '[part~="table"]')).to.contain('mm');
  expect(element.shadowRoot?.querySelector('[part~="phases"]')).to.equal(null);
}

function expectPanes(element: SpacingPreviewElement) {
  expect(silhouetteRuns(element, 'true').vertical, 'the true pane holds a picture').to.not.deep.equal([]);
  const thickness = element.report?.naive.find(({ rule }) => rule === 'thickness')?.spacing.z ?? null;
  const naive = silhouetteRuns(element, 'naive').vertical;
  expect(naive.length > 0, 'the naive pane holds a picture where a thickness is told').to.equal(
    thickness !== null,
  );
  if (thickness === null)
    expect(words(element, '.naive .absent')).to.contain(say('naive.none.thickness', { isOffered: true }));
}

const oracles = await servedOracles();

describe('real series', () => {
  afterEach(() => document.querySelectorAll('spacing-preview').forEach((element) => element.remove()));

  if (!oracles) {
    it('SKIPPED: no real series on this machine (set SPACING_DATA)', function () {
      this.skip();
    });
    return;
  }

  for (const [name, oracle] of Object.entries(oracles)) {
    it(`${name}: the report as measured by hand, and both panes or one sentence`, async () => {
      const element = await load({ naive: 'thickness', view: 'volume' }, await servedFiles(name));
      expectReport(element.report, oracle);
      expectAsideListed(element, oracle);
      expectChoices(element);
      if (withoutVolume.includes(name)) expectSentence(element);
      else expectPanes(element);
    });
  }

  it('mr-localizer-3plane: three stacks to choose from, each drawn from the headers already read', async () => {
    const element = await load({ view: 'volume' }, await servedFiles('mr-localizer-3plane'));
    const cards = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.card') ?? [])];
    const planes = cards.map((card) =>
      (['axial', 'coronal', 'sagittal'] as const).find((plane) =>
        card.innerText.includes(say(`plane.${plane}`)),
      ),
    );
    expect(planes).to.deep.equal(['axial', 'coronal', 'sagittal']);
    for (const card of cards.slice(1)) {
      const loaded = next(element, 'load');
      card.querySelector('input')?.click();
      await loaded;
      expect(element.report?.dimensions.slices).to.equal(7);
      expectPanes(element);
    }
  });

  it('m-ct-overlap-140 by URL: the naive specimen is 2.00 times as long along the slices', async () => {
    const element = await load({ src: (await servedUrls('m-ct-overlap-140')).join(' ') });
    element.setCamera({ azimuth: 0, elevation: 0, zoom: 1 });
    await element.updateComplete;
    const heightOf = (side: 'true' | 'naive') => {
      const runs = silhouetteRuns(element, side).vertical;
      return (
        Math.max(...runs.map((run) => run.start + run.length)) - Math.min(...runs.map((run) => run.start))
      );
    };
    const truth = heightOf('true');
    const slack = Math.max(0.015 * 2, 2 / truth);
    expect(heightOf('naive') / truth).to.be.closeTo(2, slack);
  });
});
