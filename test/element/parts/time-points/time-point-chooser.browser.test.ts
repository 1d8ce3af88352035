import { expect } from '@esm-bundle/chai';
import { TimePointChooser } from '../../../../src/element/parts/time-points/time-point-chooser.js';
import type { SpacingPreviewElement } from '../../../../src/element/spacing-preview-element.js';
import type { StackReport } from '../../../../src/model/report.js';
import { loadWords } from '../../../../src/words/languages.js';
import { silhouetteRuns } from '../../../support/silhouette.js';
import { addElement, removeElements, show, words } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';
import { say } from '../../spoken.js';

const english = await loadWords('en');
const radii = [20, 14, 8];

/** A ball that shrinks over three time points: 20, 14 and 8 mm in radius. */
function shrinkingBall(): File[] {
  return radii.flatMap((radius, phase) => {
    const written = writeSmallSeries({
      columns: 48,
      rows: 48,
      slices: 24,
      spacing: { x: 1, y: 1, z: 2 },
      thickness: 4,
      subsamples: 2,
      sample: (x, y, z) => (Math.hypot(x - 24, y - 24, z - 24) < radius ? 1500 : 0),
      override: (index) => ({
        TemporalPositionIdentifier: phase + 1,
        InstanceNumber: 100 * phase + index + 1,
        SOPInstanceUID: `2.25.9${phase}${index}`,
      }),
    });
    return asFiles(written.map(({ name, bytes }) => ({ name: `${phase}/${name}`, bytes })));
  });
}

function diameterOf(element: SpacingPreviewElement): number {
  const [run] = silhouetteRuns(element, 'true').horizontal;
  return (run?.length ?? NaN) * (element.millimetresPerPixel ?? NaN);
}

function slider(element: SpacingPreviewElement): HTMLInputElement {
  const found = element.shadowRoot?.querySelector<HTMLInputElement>('[part~="phases"] input');
  if (!found) throw new Error('there is no slider');
  return found;
}

async function untilReady(element: SpacingPreviewElement): Promise<void> {
  await element.updateComplete;
  while (element.matches(':state(loading)')) await new Promise(requestAnimationFrame);
  await element.updateComplete;
}

describe('the time points of a stack', () => {
  afterEach(removeElements);

  it('are called segments where they are those of a segmentation', () => {
    const finding = {
      code: 'FOUR_D',
      severity: 'info',
      message: '',
      data: { reason: 'segments', phases: 2 },
    };
    const report = { phases: 2, findings: [finding] } as unknown as StackReport;
    const root = document.createElement('div');
    root.innerHTML = '<span data-part="time-points"></span>';
    new TimePointChooser(() => undefined).show(root, { report, timePoint: 0, words: english });
    expect(root.querySelector('.which')?.textContent).to.equal(
      say('repeat.segment', { number: 1, count: 2 }),
    );
  });

  it('are drawn one at a time at the same scale, from headers already read', async () => {
    const element = addElement();
    await show(element, shrinkingBall());
    await untilReady(element);
    const scale = element.millimetresPerPixel;
    const { camera } = element;
    let inferred = 0;
    element.addEventListener('spacing-inferred', () => (inferred += 1));
    expect(words(element, '[part~="phases"] .which')).to.equal(say('repeat.time', { number: 1, count: 3 }));
    expect(diameterOf(element)).to.be.closeTo(40, 1.5);

    element.shadowRoot?.querySelector<HTMLButtonElement>(`[aria-label="${say('repeat.next')}"]`)?.click();
    await untilReady(element);
    expect(words(element, '[part~="phases"] .which')).to.equal(say('repeat.time', { number: 2, count: 3 }));
    expect(diameterOf(element)).to.be.closeTo(28, 1.5);

    slider(element).value = '2';
    slider(element).dispatchEvent(new Event('input', { bubbles: true }));
    await element.updateComplete;
    expect(slider(element).getAttribute('aria-valuetext')).to.equal(
      say('repeat.time', { number: 3, count: 3 }),
    );
    slider(element).dispatchEvent(new Event('change', { bubbles: true }));
    await untilReady(element);
    expect(diameterOf(element)).to.be.closeTo(16, 1.5);
    expect(element.millimetresPerPixel).to.equal(scale);
    expect(element.camera).to.deep.equal(camera);
    expect(inferred).to.equal(0);
  });

  it('are not offered where no picture is asked for, or there is but one', async () => {
    const element = addElement({ view: 'table' });
    await show(element, shrinkingBall());
    expect(element.report?.phases).to.equal(3);
    expect(element.shadowRoot?.querySelector('[part~="phases"]')).to.equal(null);
    await show(element, asFiles(writeSmallSeries()));
    element.view = 'volume';
    await untilReady(element);
    expect(element.shadowRoot?.querySelector('[part~="phases"]')).to.equal(null);
  });
});
