import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { addElement, next, removeElements, show } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { ball } from './seen-picture.js';

/** Two voxels a millimetre in plane, one in 1.5 mm of depth: told by hand, with a Slice Thickness that is wrong. */
const plan = { ...ball, spacing: { x: 0.5, y: 0.5, z: 1.5 }, thickness: 3 };

async function shown(attributes: Record<string, string> = {}): Promise<SpacingPreviewElement> {
  const element = addElement({ alt: 'A ball', ...attributes });
  await show(element, asFiles(writeSmallSeries(plan)));
  return element;
}

async function refusal(promise: Promise<unknown>): Promise<DOMException> {
  return promise.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => error as DOMException,
  );
}

/** What is asserted of the group that a pack is. */
interface Group {
  attributes: {
    ome: {
      multiscales: [
        {
          axes: { name: string; unit?: string }[];
          datasets: { coordinateTransformations: [{ type: string; scale: number[] }] }[];
        },
      ];
    };
    'spacing-preview': {
      report: { spacing: { x: number; y: number; z: number } };
      source: { files: number; bytes: number };
    };
  };
}

/** The first bytes of an archive whose entries are stored: its first `zarr.json`. */
async function readGroup(pack: Blob): Promise<Group> {
  const bytes = new Uint8Array(await pack.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const [size, name, extra] = [view.getUint32(22, true), view.getUint16(26, true), view.getUint16(28, true)];
  const start = 30 + name + extra;
  return JSON.parse(new TextDecoder().decode(bytes.subarray(start, start + size))) as Group;
}

describe('a preview pack of what is shown', () => {
  afterEach(removeElements);

  it('is an OME-Zarr at the true spacing, with what is known of it and no sentences', async () => {
    const element = await shown({ view: 'table' });
    const { attributes } = await readGroup(await element.toPack());
    const [multiscale] = attributes.ome.multiscales;
    expect(multiscale.datasets[0]?.coordinateTransformations[0]).to.deep.equal({
      type: 'scale',
      scale: [1.5, 0.5, 0.5],
    });
    expect(multiscale.axes.map(({ name, unit }) => [name, unit])).to.deep.equal([
      ['z', 'millimeter'],
      ['y', 'millimeter'],
      ['x', 'millimeter'],
    ]);
    const own = attributes['spacing-preview'];
    expect(own.report.spacing.z).to.equal(1.5);
    expect(JSON.stringify(own.report)).not.to.contain('"message"');
    expect(own.source.files).to.equal(plan.slices);
    expect(own.source.bytes).to.equal(
      asFiles(writeSmallSeries(plan)).reduce((sum, { size }) => sum + size, 0),
    );
  });

  it('is shown again as it was, with the same numbers', async () => {
    const pack = await (await shown({ view: 'table' })).toPack();
    const again = addElement({ alt: 'A ball', view: 'table' });
    await show(again, [new File([pack], 'ball.ozx')]);
    expect(again.report?.spacing).to.include({ x: 0.5, y: 0.5, z: 1.5 });
  });

  it('has the edge and the bits that were asked for, and holds the spacing a person gave', async () => {
    const element = await shown({ view: 'table', spacing: '0.25 0.25 2' });
    const { attributes } = await readGroup(await element.toPack({ edge: 64, bits: 16 }));
    expect(attributes.ome.multiscales[0].datasets[0]?.coordinateTransformations[0].scale).to.deep.equal([
      2, 0.25, 0.25,
    ]);
    for (const wrong of [{ edge: 10 }, { edge: 100.5 }, { bits: 12 as 8 }]) {
      const { name, message } = await refusal(element.toPack(wrong));
      expect([name, message]).to.deep.equal([
        'NotSupportedError',
        'A pack can have from 64 to 1024 voxels along its longest edge, of 8 or 16 bits. Ask for a size in between.',
      ]);
    }
  });

  it('tells how far it is, and ends when it is told to', async () => {
    const element = await shown({ view: 'table' });
    const told: [number, number][] = [];
    await element.toPack({ onProgress: (done, total) => void told.push([done, total]) });
    expect(told.at(-1)).to.deep.equal([plan.slices, plan.slices]);
    const stop = new AbortController();
    const stopped = refusal(element.toPack({ signal: stop.signal, onProgress: () => stop.abort() }));
    expect((await stopped).name).to.equal('AbortError');
  });

  it('is refused in a sentence where there is nothing to pack', async () => {
    const empty = addElement({});
    expect((await refusal(empty.toPack())).name).to.equal('InvalidStateError');
    const pack = await (await shown({ view: 'table' })).toPack();
    const again = addElement({ view: 'table' });
    await show(again, [new File([pack], 'ball.ozx')]);
    const { name, message } = await refusal(again.toPack());
    expect(name).to.equal('NotSupportedError');
    expect(message).to.match(/OME-Zarr already/);
  });

  it('is refused where another scan was opened meanwhile', async () => {
    const element = await shown({ view: 'table' });
    const packing = refusal(element.toPack());
    const loaded = next(element, 'load');
    element.files = asFiles(writeSmallSeries({ ...plan, slices: 6 }));
    expect((await packing).name).to.equal('AbortError');
    await loaded;
  });
});
