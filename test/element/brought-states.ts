import { expect } from '@esm-bundle/chai';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import { writeTiff } from '../readers/images/tiff/write-tiff.js';
import { addElement, next, show, untilReady } from './added-element.js';
import { asFiles, pngBytes, twoStacks, writeMarkedBlock, writeSmallSeries } from './given-files.js';
import { HeldFile, StuckFile } from './held-file.js';

interface BroughtState {
  name: string;
  /** Adds an element in this state, in English. */
  bring: () => Promise<SpacingPreviewElement>;
}

const partOf = (element: SpacingPreviewElement, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;

const pictures = () =>
  Array.from({ length: 12 }, (_, index) => {
    const page = { columns: 16, rows: 8, blocks: [Uint8Array.from({ length: 128 }, (_, at) => at)] };
    return new File([writeTiff([page])], `scan_${index}.tif`);
  });

/** Types into the field of an axis, and applies it. */
async function enter(element: SpacingPreviewElement, axis: string, text: string): Promise<void> {
  const field = partOf(element, `#entry-${axis}`) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  partOf(element, '.fields button').click();
  await element.updateComplete;
}

async function bring(
  files: readonly File[],
  attributes: Record<string, string> = { view: 'table' },
): Promise<SpacingPreviewElement> {
  const element = addElement(attributes);
  await show(element, files);
  await untilReady(element);
  return element;
}

/** Reads headers until `count` of them are in, and no further. */
async function bringReading(isStuck: (index: number) => boolean): Promise<SpacingPreviewElement> {
  const element = addElement();
  element.files = asFiles(writeSmallSeries()).map((file, index) =>
    isStuck(index) ? new StuckFile([file], file.name) : file,
  );
  await element.updateComplete;
  return element;
}

/** What the element can show, each brought about with as little drawing as it takes. */
export const broughtStates: readonly BroughtState[] = [
  {
    name: 'the invitation',
    bring: async () => {
      const element = addElement();
      await element.updateComplete;
      return element;
    },
  },
  {
    name: 'the invitation, with files held over it',
    bring: async () => {
      const element = addElement();
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([], 'a.dcm'));
      element.dispatchEvent(new DragEvent('dragover', { dataTransfer }));
      await element.updateComplete;
      return element;
    },
  },
  { name: 'waiting for the first header', bring: () => bringReading(() => true) },
  {
    name: 'a provisional report while headers are read',
    bring: async () => {
      const element = await bringReading((index) => index === 3);
      if (!element.report) await next(element, 'spacing-inferred');
      await element.updateComplete;
      expect(element.report?.provisional).to.equal(true);
      return element;
    },
  },
  {
    name: 'a sketch while headers are read',
    bring: async () => {
      const element = addElement();
      element.files = writeSmallSeries({ slices: 96 }).map(({ name, bytes }, index) =>
        index === 50 ? new StuckFile([bytes], name) : new HeldFile([bytes], name),
      );
      while (element.millimetresPerPixel === null) await new Promise(requestAnimationFrame);
      await element.updateComplete;
      expect(element.report?.provisional).to.equal(true);
      return element;
    },
  },
  { name: 'the numbers alone', bring: () => bring(asFiles(writeSmallSeries())) },
  {
    name: 'a picture, reduced, with missing slices, clipped, under the progress',
    bring: async () => {
      const element = await bring(asFiles(writeMarkedBlock()), { 'memory-budget': '0.008' });
      element.setCamera({ zoom: 5 });
      await untilReady(element);
      partOf(element, '.progress').hidden = false;
      expect(partOf(element, '.clip-mark').hidden).to.equal(false);
      expect(element.matches(':state(disagrees)')).to.equal(true);
      return element;
    },
  },
  ...(['wipe', 'overlay'] as const).map((layout) => ({
    name: `both readings in one frame (${layout}), clipped, with missing slices`,
    bring: async () => {
      const element = await bring(asFiles(writeMarkedBlock()), { layout, 'memory-budget': '0.008' });
      expect(partOf(element, '.clip-mark').hidden).to.equal(false);
      return element;
    },
  })),
  {
    name: 'a picture with nothing to compare it to',
    bring: () =>
      bring(asFiles(writeSmallSeries({ thickness: undefined })), { alt: 'Ammonites', naive: 'thickness' }),
  },
  {
    name: 'one frame with nothing to compare to what is in it',
    bring: () =>
      bring(asFiles(writeSmallSeries({ thickness: undefined })), { layout: 'wipe', naive: 'thickness' }),
  },
  {
    name: 'slices that are not evenly spaced, in a picture',
    bring: () => {
      const place = (index: number) => (index < 6 ? 4 * index : 20 + 7 * (index - 5));
      const override = (index: number) => ({ ImagePositionPatient: [0, 0, place(index)] });
      return bring(asFiles(writeSmallSeries({ override })), {});
    },
  },
  {
    name: 'an unknown Z, in a picture',
    bring: () =>
      bring(asFiles(writeSmallSeries({ override: () => ({ ImagePositionPatient: undefined }) })), {}),
  },
  {
    name: 'an unknown Z, the numbers alone',
    bring: async () => {
      const override = () => ({ ImagePositionPatient: undefined });
      const element = await bring(asFiles(writeSmallSeries({ override })));
      expect(element.matches(':state(uncertain)')).to.equal(true);
      return element;
    },
  },
  { name: 'pictures that say nothing of the spacing', bring: () => bring(pictures(), {}) },
  {
    name: 'missing slices and a tilt, the numbers alone',
    bring: () => bring(asFiles(writeSmallSeries({ missing: [3, 7, 8], tiltDegrees: 12 }))),
  },
  { name: 'several stacks, one at several time points', bring: () => bring(twoStacks(), {}) },
  {
    name: 'a spacing that a person entered',
    bring: async () => {
      const element = await bring(asFiles(writeSmallSeries()));
      await enter(element, 'z', '5');
      expect(element.report?.spacing.z).to.equal(5);
      return element;
    },
  },
  {
    name: 'a field filled in wrongly',
    bring: async () => {
      const element = await bring(asFiles(writeSmallSeries()));
      await enter(element, 'y', 'two');
      expect(partOf(element, '.problem')).not.to.equal(null);
      return element;
    },
  },
  {
    name: 'files set aside',
    bring: async () => {
      const files = asFiles(writeSmallSeries());
      files[3] = new File([files[3]!.slice(0, 300)], files[3]!.name);
      files.push(
        new File(['on Monday\n'], 'notes.txt'),
        new File([pngBytes], 'preview.png'),
        new File([], 'empty.dcm'),
      );
      const element = await bring(files);
      expect(element.report?.setAside).to.have.length.above(2);
      return element;
    },
  },
  {
    name: 'a refusal',
    bring: async () => {
      const element = addElement();
      const told = next(element, 'error');
      element.files = [new File(['notes'], 'notes.txt')];
      await told;
      await element.updateComplete;
      return element;
    },
  },
  {
    name: 'no picture for want of WebGL',
    bring: async () => {
      const canvases = [HTMLCanvasElement.prototype, OffscreenCanvas.prototype];
      const kept = canvases.map((canvas) => Object.getOwnPropertyDescriptor(canvas, 'getContext') ?? {});
      for (const canvas of canvases) {
        Object.defineProperty(canvas, 'getContext', { configurable: true, value: () => null });
      }
      try {
        return await bring(asFiles(writeSmallSeries()), {});
      } finally {
        canvases.forEach((canvas, index) => Object.defineProperty(canvas, 'getContext', kept[index] ?? {}));
      }
    },
  },
];
