import { refusal } from '../../model/problem/problem.js';
import { fitParallelScale } from '../camera/fit.js';
import { boundPoints } from '../camera/region-in-view.js';
import type { Size } from '../engine/engine.js';
import type { PaneView } from '../marks/drawing.js';
import { marks } from '../marks/marks.js';
import { chooseScaleBar, LONGEST_SHARE } from '../marks/scale-bar.js';
import type { Reading } from '../rays/reading.js';
import { layouts, listPlaces, type Layout, type LayoutPane } from '../stage/layouts.js';
import { asTriple } from '../stage/picture.js';
import { drawMarks } from './canvas-marks.js';
import { clipToSide, drawDivider, type Side } from './divided.js';
import { drawPane } from './draw-pane.js';
import type { DrawnPlace, PlaceStyle } from './drawn-place.js';
import { ghostOpacity, tintGhost } from './ghost.js';
import type { Scene } from './scene.js';

/** A pane of a place with what it shows. */
interface Layer {
  pane: LayoutPane;
  reading: Reading;
  /** The part of the place that it has; `null` for all of it. */
  side: Side | null;
  /** It lies over another, which is seen through it. */
  isGhost: boolean;
}

/** What is the same for all places. */
interface Drawing {
  scene: Scene;
  style: PlaceStyle;
  view: PaneView;
  /** The reading that sets the scale. */
  first: Reading | null;
}

/**
 * Draws what a scene shows in places of another size, at the scale that fits it there: the pictures, and the marks over
 * them. The ground shines through.
 * @param size of each place, CSS pixels
 * @throws {ProblemError} `CONTEXT_LOST` where the scene is gone meanwhile
 */
export async function drawPlaces(scene: Scene, size: Size, style: PlaceStyle): Promise<DrawnPlace[]> {
  const { panes } = scene;
  const check = () => {
    if (scene.isGone()) throw refusal('CONTEXT_LOST', {});
  };
  const offPage = await panes.engine.addOffPagePane();
  let readings: (Reading | null)[] = [];
  try {
    check();
    readings = makeReadings(scene);
    const [first = null] = readings;
    const view = look(scene, first, size);
    const unitsPerPixel = 1 / (view.pixelsPerUnit * style.ratio);
    const drawPicture = ({ reading }: Layer, canvas: HTMLCanvasElement) =>
      drawPane(offPage, reading.drawn, canvas, { axes: view.axes, unitsPerPixel }, check);
    const drawPlace = async (place: number) => {
      const canvas = makeCanvas(size, style.ratio);
      const context = canvas.getContext('2d');
      for (const layer of listLayers(scene, place, readings, style)) {
        const picture = await drawPicture(layer, canvas);
        if (context) drawLayer(context, layer, picture, { scene, style, view, first });
      }
      return canvas;
    };
    const longest = style.hasScale ? size.width * LONGEST_SHARE : 0;
    const bar = chooseScaleBar(1 / view.pixelsPerUnit, longest);
    const places: DrawnPlace[] = [];
    for (const [place, shown] of listPlaces(panes.layout).entries()) {
      places.push({ readings: shown, canvas: await drawPlace(place), bar });
    }
    return places;
  } finally {
    offPage.dispose();
    for (const reading of readings) reading?.dispose();
  }
}

/** Of its own: what is on the screen stays as it is. */
function makeReadings({ specimen, readings, mode }: Scene): (Reading | null)[] {
  return readings.map(({ spacing }) => {
    const { isStraight = false, without = [] } = spacing ?? {};
    return spacing && specimen.read(asTriple(spacing), { mode, isStraight, without });
  });
}

function makeCanvas({ width, height }: Size, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  return canvas;
}

function look({ viewpoint }: Scene, first: Reading | null, { width, height }: Size): PaneView {
  const { camera, opening, stand, axes } = viewpoint;
  const whole = first ? fitParallelScale(first.reach, width / height, opening, stand) : 1;
  return { axes, pixelsPerUnit: (height * camera.zoom) / (2 * whole), width, height };
}

/** What lies in a place, the lowest first. Where nothing lies behind a line there is none. */
function listLayers(
  { panes }: Scene,
  place: number,
  readings: readonly (Reading | null)[],
  { isMirrored }: PlaceStyle,
): Layer[] {
  const { panes: all, isDivided }: Layout = layouts[panes.layout];
  const layers = all
    .filter((pane) => pane.place === place)
    .flatMap((pane) => {
      const reading = readings[pane.reading];
      return reading ? [{ pane, reading }] : [];
    });
  return layers.map((layer, depth) => ({
    ...layer,
    side: isDivided && layers.length > 1 ? { isBefore: depth === 0, share: panes.share, isMirrored } : null,
    isGhost: !isDivided && depth > 0,
  }));
}

function drawLayer(
  context: CanvasRenderingContext2D,
  { pane, reading, side, isGhost }: Layer,
  picture: HTMLCanvasElement,
  { scene, style, view, first }: Drawing,
): void {
  const { width, height } = picture;
  context.save();
  if (side) clipToSide(context, side, { width, height });
  if (isGhost) makeGhost(picture);
  context.globalAlpha = isGhost ? ghostOpacity : 1;
  context.drawImage(picture, 0, 0);
  context.globalAlpha = 1;
  context.scale(style.ratio, style.ratio);
  const { bands, formats, boxName, viewpoint, tool } = scene;
  const { box: own, reach } = reading;
  const patient = viewpoint.patient;
  const said = { bands, formats, boxName, tool, index: pane.reading };
  const marked = { ...said, patient, own, reach, first: first && boundPoints(first.reach) };
  const isRight = (side?.isBefore === false) !== style.isMirrored;
  for (const name of pane.marks) drawMarks(context, marks[name](marked, view), view, { ...style, isRight });
  context.restore();
  if (side?.isBefore !== false) return;
  context.save();
  context.scale(style.ratio, style.ratio);
  drawDivider(context, side, view, style.inks);
  context.restore();
}

function makeGhost(picture: HTMLCanvasElement): void {
  const context = picture.getContext('2d');
  const pixels = context?.getImageData(0, 0, picture.width, picture.height);
  if (!context || !pixels) return;
  tintGhost(pixels.data);
  context.putImageData(pixels, 0, 0);
}
