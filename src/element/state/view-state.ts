import type { Camera } from '../../view/camera/camera.js';
import { layoutNames, type LayoutName } from '../../view/stage/layouts.js';
import { chooseRule, parseReading } from './comparison.js';
import { views, type View } from './view.js';

/** How a scan is looked at, as a link holds it. */
export interface ViewState {
  view: View;
  layout: LayoutName;
  /** The name of a rule, or `"x y z"` in mm. */
  naive: string;
  /** How far that is on its way from the true one, 0 to 1. */
  morph: number;
  /** `null` without a picture. */
  camera: Camera | null;
}

/** As text: `view:mip;layout:wipe;naive:mean;camera:30,20,1.2`, degrees about the slices, or followed by `upright`. */
export function writeViewState({ view, layout, naive, morph, camera }: ViewState): string {
  const going = morph < 1 ? { morph: Number(morph.toFixed(3)) } : {};
  const named = { view, layout, naive: naive.trim().replace(/[\s,]+/g, ','), ...going };
  const parts = Object.entries(named).map(([name, value]) => `${name}:${value}`);
  if (!camera) return parts.join(';');
  const { azimuth, elevation, zoom, upright = false } = camera;
  const numbers = [azimuth.toFixed(2), elevation.toFixed(2), zoom.toPrecision(4)].map(Number);
  return [...parts, `camera:${[...numbers, ...(upright ? ['upright'] : [])].join()}`].join(';');
}

/** What of such a text says something; what it does not say, or says wrongly, is left out. */
export function readViewState(text: string): Partial<ViewState> {
  const said = new Map(text.split(';').map((part) => splitAt(part, ':')));
  const view = views.find((name) => name === said.get('view'));
  const layout = layoutNames.find((name) => name === said.get('layout'));
  const naive = readNaive(said.get('naive') ?? '');
  const morph = readShare(said.get('morph') ?? '');
  const camera = readCamera(said.get('camera') ?? '');
  return {
    ...(view && { view }),
    ...(layout && { layout }),
    ...(naive !== null && { naive }),
    ...(morph !== null && { morph }),
    ...(camera && { camera }),
  };
}

function readNaive(text: string): string | null {
  if (chooseRule(text) === text) return text;
  return parseReading(text) ? text.replaceAll(',', ' ') : null;
}

function readShare(text: string): number | null {
  const share = text === '' ? NaN : Number(text);
  return share >= 0 && share <= 1 ? share : null;
}

function readCamera(text: string): Camera | null {
  const [azimuth, elevation, zoom, stands] = text.split(',');
  const numbers = [azimuth, elevation, zoom].map((number) => (number?.trim() ? Number(number) : NaN));
  if (!numbers.every(Number.isFinite)) return null;
  const [a = 0, e = 0, z = 1] = numbers;
  return { azimuth: a, elevation: e, zoom: z, upright: stands === 'upright' };
}

function splitAt(text: string, sign: string): [name: string, value: string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
