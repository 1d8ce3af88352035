import type { Camera } from '../../view/camera/camera.js';
import type { Triple } from '../../volume/scalar-volume.js';
import { lookNames, type LookName } from '../../view/rays/look-names.js';
import type { Cut, Shaping } from '../../view/shaping/shaping.js';
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
  /** Which of the stacks, and of its time points, from 0. */
  stack: number;
  timePoint: number;
  /** `null` leaves it to the data. */
  look: LookName | null;
  shaping: Shaping;
  /** The point that planes share, in samples of the stack; `null` where no planes are shown. */
  point: Triple | null;
}

/**
 * As text: `view:mip;layout:wipe;naive:mean;camera:30,20,1.2`, degrees about the slices, or followed by `upright`. Stacks,
 * time points and samples are counted from 1 and named where they are not the first; a cut is six shares of the stack.
 */
export function writeViewState(state: ViewState): string {
  const { view, layout, naive, morph, camera, stack, timePoint, look, shaping, point } = state;
  const { threshold, cut } = shaping;
  const going = morph < 1 ? { morph: Number(morph.toFixed(3)) } : {};
  const named = {
    ...{ view, layout, naive: naive.trim().replace(/[\s,]+/g, ','), ...going },
    ...(stack > 0 && { stack: stack + 1 }),
    ...(timePoint > 0 && { time: timePoint + 1 }),
    ...(look && { look }),
    ...(threshold !== null && { threshold: Number(threshold.toPrecision(6)) }),
    ...(cut && { cut: [...cut.low, ...cut.high].map((share) => Number(share.toFixed(4))).join() }),
    ...(point && { point: point.map((place) => Number(place.toFixed(2))).join() }),
  };
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
  const [stack, timePoint] = [readCount(said.get('stack')), readCount(said.get('time'))];
  const look = lookNames.find((name) => name === said.get('look'));
  const [threshold = null] = readNumbers(said.get('threshold'), 1) ?? [];
  const cut = readCut(readNumbers(said.get('cut'), 6));
  const point = readNumbers(said.get('point'), 3) as Triple | null;
  return {
    ...(view && { view }),
    ...(layout && { layout }),
    ...(naive !== null && { naive }),
    ...(morph !== null && { morph }),
    ...(camera && { camera }),
    ...(stack !== null && { stack }),
    ...(timePoint !== null && { timePoint }),
    ...(look && { look }),
    ...((threshold !== null || cut) && { shaping: { threshold, cut } }),
    ...(point && { point }),
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

/** Counted from 1, as people count; from 0 from here on. */
function readCount(text = ''): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) - 1 : null;
}

function readNumbers(text = '', wanted: number): number[] | null {
  const numbers = text.split(',').map((number) => (number.trim() ? Number(number) : NaN));
  return numbers.length === wanted && numbers.every(Number.isFinite) ? numbers : null;
}

/** Nothing of a cut that leaves nothing. */
function readCut(shares: number[] | null): Cut | null {
  if (!shares?.every((share) => share >= 0 && share <= 1)) return null;
  const [low, high] = [shares.slice(0, 3) as Triple, shares.slice(3) as Triple];
  return low.every((share, axis) => share < (high[axis] ?? 0)) ? { low, high } : null;
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
