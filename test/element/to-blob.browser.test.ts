import { expect } from '@esm-bundle/chai';
import { takePicture, type Taken } from '../../src/element/parts/taking/take-picture.js';
import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';
import type { LayoutName } from '../../src/view/stage/layouts.js';
import { addElement, removeElements, show } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { ball } from './seen-picture.js';

async function decode(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The red, green and blue of a pixel. */
function colorAt({ data, width }: ImageData, x: number, y: number): number[] {
  return [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];
}

/** How far a colour is from the ground, which is a grey here: what is drawn of a ball is ivory. */
function isSpecimen([red = 0, , blue = 0]: number[]): boolean {
  return red - blue > 8;
}

/** Rows and columns between the first and the last pixel of the specimen, within a part of the picture. */
function sizeOf(image: ImageData, from: number, to: number): { wide: number; high: number } {
  let [left, right, top, bottom] = [Infinity, -1, Infinity, -1];
  for (let y = 0; y < image.height; y++) {
    for (let x = Math.round(from); x < to; x++) {
      if (!isSpecimen(colorAt(image, x, y))) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return { wide: right - left + 1, high: bottom - top + 1 };
}

async function refusal(promise: Promise<unknown>): Promise<DOMException> {
  try {
    await promise;
  } catch (error) {
    return error as DOMException;
  }
  throw new Error('it was not refused');
}

async function shown(attributes: Record<string, string> = {}): Promise<SpacingPreviewElement> {
  const element = addElement({ alt: 'A ball', ...attributes });
  // Inks that nothing of a specimen is drawn in.
  element.style.setProperty('--accent', 'rgb(0, 60, 200)');
  element.style.setProperty('--warning', 'rgb(120, 0, 200)');
  element.style.setProperty('--surface', 'rgb(255, 255, 255)');
  element.style.setProperty('--ink', 'rgb(0, 0, 0)');
  await show(element, asFiles(writeSmallSeries(ball)));
  return element;
}

describe('a picture to take away', () => {
  afterEach(removeElements);

  it('has the type and the pixels that were asked for', async () => {
    const element = await shown();
    for (const [type, width, height] of [
      ['image/png', 1280, 720],
      ['image/jpeg', 500, 900],
    ] as const) {
      const blob = await element.toBlob({ type, width, height });
      expect(blob.type).to.equal(type);
      const { width: wide, height: high } = await decode(blob);
      expect([wide, high]).to.deep.equal([width, height]);
    }
    const { width, height } = await decode(await element.toBlob({ width: 800 }));
    expect([width, height]).to.deep.equal([800, 450]);
  });

  it('has 3840 × 2160 pixels unless told, drawn as finely as that', async () => {
    const element = await shown();
    element.setCamera({ azimuth: 0, elevation: 0, zoom: 1 });
    const large = await decode(await element.toBlob());
    expect([large.width, large.height]).to.deep.equal([3840, 2160]);
    const small = await decode(await element.toBlob({ width: 960, height: 540 }));
    const [fine, coarse] = [large, small].map((image) => sizeOf(image, 0, image.width / 2));
    expect(fine!.wide / coarse!.wide).to.be.closeTo(4, 0.1);
    // An edge that is drawn, not blown up: from ground to specimen in about the same number of pixels.
    const widthOfEdge = (image: ImageData) => {
      const y = Math.round(image.height * 0.4);
      const row = Array.from({ length: image.width / 2 }, (_, x) => colorAt(image, x, y));
      const first = row.findIndex(isSpecimen);
      const full = row.findIndex(([red = 0, , blue = 0]) => red - blue > 30);
      return full - first;
    };
    expect(widthOfEdge(large)).to.be.below(4 * Math.max(1, widthOfEdge(small)));
  });

  it('waits for the size of the specimen, which is known a moment after it is drawn', async () => {
    const element = await shown();
    const { taken } = element as unknown as { taken: Taken };
    const whole = await taken.measured();
    const { shown: now } = whole;
    const early = { ...whole, shown: { ...now, session: { ...now.session, seen: null } } };
    /** What is written where `later` is what is known in the end. */
    const writtenOf = async (later: Taken) => {
      const { prototype } = CanvasRenderingContext2D;
      const usual = Object.getOwnPropertyDescriptor(prototype, 'fillText')!;
      const texts: string[] = [];
      const value = (text: string) => void texts.push(text);
      Object.defineProperty(prototype, 'fillText', { ...usual, value });
      try {
        await takePicture({ ...early, measured: () => Promise.resolve(later) }, { width: 960, height: 540 });
      } finally {
        Object.defineProperty(prototype, 'fillText', usual);
      }
      return texts.join(' ');
    };
    expect(await writtenOf(whole)).to.match(/Specimen about/);
    expect(await writtenOf(early)).not.to.match(/Specimen/);
  });

  it('shows both readings at one scale: a ball, and one of twice its length', async () => {
    const element = await shown();
    element.setCamera({ azimuth: 0, elevation: 0, zoom: 0.5 });
    const image = await decode(await element.toBlob({ width: 1600, height: 900 }));
    const [truth, naive] = [sizeOf(image, 0, 800), sizeOf(image, 800, 1600)];
    expect(truth.high / truth.wide).to.be.closeTo(1, 0.06);
    expect(naive.wide / truth.wide).to.be.closeTo(1, 0.06);
    expect(naive.high / truth.high).to.be.closeTo(2, 0.1);
  });

  it('is written in the colours of the page', async () => {
    const element = await shown();
    const has = async (color: number[]) => {
      const image = await decode(await element.toBlob({ width: 960, height: 540 }));
      for (let y = 0; y < image.height; y++)
        for (let x = 0; x < image.width; x++)
          if (colorAt(image, x, y).every((value, at) => value === color[at])) return true;
      return false;
    };
    expect(await has([0, 60, 200])).to.equal(true);
    expect(await has([120, 0, 200])).to.equal(true);
    element.style.setProperty('--surface', 'rgb(10, 20, 30)');
    const image = await decode(await element.toBlob({ width: 960, height: 540 }));
    expect(colorAt(image, 2, 2)).to.deep.equal([10, 20, 30]);
  });

  for (const layout of ['wipe', 'overlay'] as const satisfies readonly LayoutName[]) {
    it(`is drawn in one frame under layout="${layout}"`, async () => {
      const element = await shown({ layout });
      element.setCamera({ azimuth: 0, elevation: 0, zoom: 0.5 });
      const image = await decode(await element.toBlob({ width: 1600, height: 900 }));
      const left = sizeOf(image, 0, 798);
      const right = sizeOf(image, 803, 1600);
      // Before the line the ball, behind it the longer one; as a ghost the longer one is on both sides.
      expect(right.high / left.high).to.be.closeTo(layout === 'wipe' ? 2 : 1, 0.1);
    });
  }

  it('holds the numbers alone under view="table", and no picture is drawn for it', async () => {
    const element = await shown({ view: 'table' });
    const image = await decode(await element.toBlob({ width: 960, height: 540 }));
    expect(sizeOf(image, 0, image.width).wide).to.be.at.most(0);
    const ink = image.data.filter((value, at) => at % 4 === 0 && value < 90).length;
    expect(ink).to.be.greaterThan(500);
  });

  it('holds the planes as they stand on the page under view="slices", side by side', async () => {
    const element = await shown({ view: 'slices' });
    await element.updateComplete;
    const image = await decode(await element.toBlob({ width: 1600, height: 900 }));
    // The ball is a white disc in each plane, on black.
    const light = (from: number, to: number) => {
      let count = 0;
      for (let y = 100; y < 550; y++)
        for (let x = from; x < to; x++) if (colorAt(image, x, y).every((value) => value > 235)) count += 1;
      return count;
    };
    const dark = image.data.filter((value, at) => at % 4 === 0 && value < 10).length;
    expect(dark).to.be.greaterThan(5000);
    expect(light(0, 800)).to.be.greaterThan(1000);
    expect(light(800, 1600)).to.be.greaterThan(1000);
  });

  it('leaves what is on the screen as it is', async () => {
    const element = await shown();
    await element.updateComplete;
    const canvas = element.shadowRoot!.querySelector<HTMLCanvasElement>('[part~="pane-true"] canvas')!;
    const before = canvas.toDataURL();
    const { camera, millimetresPerPixel } = element;
    await element.toBlob({ width: 1600, height: 900 });
    await element.updateComplete;
    expect(canvas.toDataURL()).to.equal(before);
    expect(element.camera).to.deep.equal(camera);
    expect(element.millimetresPerPixel).to.equal(millimetresPerPixel);
  });

  it('is refused before anything is shown, by a sentence in the language of the page', async () => {
    const empty = addElement({ lang: 'de' });
    await empty.updateComplete;
    const nothing = await refusal(empty.toBlob());
    expect(nothing.name).to.equal('InvalidStateError');
    expect(nothing.message).to.equal('Es gibt noch nichts zu zeichnen: Kein Scan ist geöffnet.');
    empty.files = asFiles(writeSmallSeries(ball));
    await new Promise((resolve) => empty.addEventListener('progress', resolve, { once: true }));
    expect((await refusal(empty.toBlob())).message).to.contain('wird noch gelesen');
  });

  it('is refused at a size that cannot be drawn', async () => {
    const element = await shown({ view: 'table' });
    for (const size of [{ width: 0 }, { width: NaN }, { width: 100_000, height: 100 }, { height: -5 }]) {
      const { name, message } = await refusal(element.toBlob(size));
      expect(name).to.equal('NotSupportedError');
      expect(message).to.contain('320 × 240 to 8192 × 8192');
    }
  });
});
