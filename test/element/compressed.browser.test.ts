import { expect } from '@esm-bundle/chai';
import { writeCompressed } from '../support/compressed-series.js';
import { encodeServed } from '../support/served-encoder.js';
import { silhouetteRuns } from '../support/silhouette.js';
import { asFiles, writeSeries, type SeriesPlan } from '../support/synthetic-series.js';
import { addElement, removeElements, show, words } from './added-element.js';
import { tellOf } from './spoken.js';

const ball: SeriesPlan = {
  columns: 32,
  rows: 24,
  slices: 12,
  spacing: { x: 0.75, y: 2.5, z: 7.25 },
  thickness: 19,
  sample: (x, y, z) => (Math.hypot(x - 12, (y - 30) / 2.5, (z - 43.5) / 4) < 10 ? 1500 : 0),
};

/** A syntax whose codec nobody ships for the browser. */
const part2 = '1.2.840.10008.1.2.4.92';
const inPart2 = writeSeries({
  ...ball,
  transferSyntaxUID: part2,
  override: () => ({ PixelData: { fragments: [Uint8Array.of(0xff, 0x4f, 0xff, 0x51)] } }),
});

describe('a compressed series', () => {
  afterEach(removeElements);

  for (const [name, syntax] of [
    ['High-Throughput JPEG 2000', '1.2.840.10008.1.2.4.201'],
    ['JPEG XL', '1.2.840.10008.1.2.4.110'],
  ] as const) {
    it(`in ${name} stands in both panes`, async () => {
      const element = addElement();
      await show(element, asFiles(await writeCompressed(ball, syntax, encodeServed)));
      expect(element.report?.spacing).to.deep.equal(ball.spacing);
      expect(element.report?.setAside).to.deep.equal([]);
      expect(silhouetteRuns(element, 'true').vertical).to.have.length(1);
      expect(silhouetteRuns(element, 'naive').vertical).to.have.length(1);
    });
  }

  it('sets aside the slice whose syntax cannot be unpacked, names that syntax, and draws the rest', async () => {
    const element = addElement();
    const files = writeSeries(ball).map((file, index) => (index === 2 ? inPart2[index]! : file));
    await show(element, asFiles(files));
    const [aside, ...others] = element.report?.setAside ?? [];
    expect(others).to.deep.equal([]);
    expect([aside?.file, aside?.code]).to.deep.equal(['IM0003.dcm', 'UNSUPPORTED_SYNTAX']);
    expect(aside?.data['uid']).to.equal(part2);
    expect(aside?.message).to.equal(tellOf(aside!));
    expect(element.report?.dimensions.slices).to.equal(12);
    expect(silhouetteRuns(element, 'true').vertical).to.not.deep.equal([]);
  });

  it('that cannot be unpacked at all gives its numbers and one sentence', async () => {
    const element = addElement();
    await show(element, asFiles(inPart2));
    expect(element.report?.spacing).to.deep.equal(ball.spacing);
    expect(words(element, '.no-picture')).to.contain(part2);
    // One above the other, the second pane is not kept free for a picture that never comes.
    element.style.inlineSize = '360px';
    const heightOf = (selector: string) =>
      element.shadowRoot!.querySelector(selector)!.getBoundingClientRect().height;
    expect(heightOf('.true .frame')).to.be.greaterThan(0);
    expect(heightOf('.naive .frame')).to.equal(0);
    expect(heightOf('.naive .caption')).to.be.greaterThan(0);
  });
});
