import { expect } from '@esm-bundle/chai';
import { viewAxes } from '../../../src/view/camera/camera.js';
import type { Marked } from '../../../src/view/marks/marks.js';
import { PageMarks } from '../../../src/view/marks/page-marks.js';

const view = {
  axes: viewAxes({ azimuth: 32, elevation: 20, zoom: 1 }),
  pixelsPerUnit: 1,
  width: 200,
  height: 200,
};
const zone = { from: 0, to: 0.5, gap: 4 };
const hole = { from: 0.5, to: 0.6, gap: null };

function markedWith(bands: Marked['bands'], unit = 'mm'): Marked {
  const formats = { length: (length: number) => `${length} ${unit}`, factor: String };
  const box = { low: [-40, -40, -60], high: [40, 40, 60] } satisfies Marked['own'];
  const plain = { index: 0, reach: [], patient: null, boxName: 'True size', tool: null };
  return { ...plain, own: box, first: box, bands, formats };
}

describe('marks on the page', () => {
  let pane: HTMLElement;
  let marks: PageMarks;

  beforeEach(() => {
    pane = document.createElement('div');
    document.body.append(pane);
    marks = new PageMarks(pane, ['slice-marks', 'outline']);
  });

  afterEach(() => pane.remove());

  const inside = (selector: string) => [...pane.querySelectorAll(`.slice-marks ${selector}`)];

  it('are areas under lines, and labels over both, by the colour of their ink', () => {
    marks.draw(markedWith([zone, hole]), view);
    const kinds = inside('svg > *').map((element) => element.localName);
    expect(kinds.join(' ')).to.equal('polygon polygon polygon polygon line line line line');
    expect(inside('svg ~ .label.ink-quiet').map((label) => label.textContent)).to.deep.equal(['4 mm']);
    expect(inside('polygon.ink-naive')).to.have.length(4);
    expect(pane.querySelectorAll('.outline line')).to.have.length(12);
  });

  it('are hidden where there are none, and keep their elements while there are', () => {
    marks.draw(markedWith([]), view);
    expect(pane.querySelector<HTMLElement>('.slice-marks')?.hidden).to.equal(true);
    marks.draw(markedWith([zone]), view);
    const [line] = inside('line');
    marks.draw(markedWith([zone, hole]), view);
    marks.draw(markedWith([zone], 'Millimeter'), view);
    expect(inside('line')[0]).to.equal(line);
    expect(inside('polygon')).to.have.length(0);
    expect(inside('.label')[0]?.textContent).to.equal('4 Millimeter');
  });

  it('are heard by nobody, and go when they are given back', () => {
    marks.draw(markedWith([zone]), view);
    expect(pane.querySelectorAll(':scope > [aria-hidden="true"]')).to.have.length(2);
    marks.dispose();
    expect(pane.childElementCount).to.equal(0);
  });
});
