import type { SampleBox, ScalarVolume } from '../../volume/scalar-volume.js';

/**
 * Where the samples of a stack that is to stand straight are found, along X and Y in shares of the texture: so many
 * times the share of the box, moved as far as the slices have slipped at its foot, and from there to its head.
 */
export interface Slip {
  scale: readonly [number, number];
  atFoot: readonly [number, number];
  perHeight: readonly [number, number];
}

/** The box that the seen part fills when it stands straight, and where its samples are; `null` where it does. */
export function straighten(
  { dimensions, lean }: ScalarVolume,
  { from, to }: SampleBox,
): { box: SampleBox; slip: Slip } | null {
  if (lean[0] === 0 && lean[1] === 0) return null;
  const room = [Math.ceil(Math.abs(lean[0] * dimensions[0])), Math.ceil(Math.abs(lean[1] * dimensions[1]))];
  const box: SampleBox = {
    from: [from[0] - (room[0] ?? 0), from[1] - (room[1] ?? 0), from[2]],
    to: [to[0] + (room[0] ?? 0), to[1] + (room[1] ?? 0), to[2]],
  };
  const low = from[2] / dimensions[2] - 0.5;
  const high = to[2] / dimensions[2] - 0.5;
  const inPlane = (value: (axis: 0 | 1) => number): [number, number] => [value(0), value(1)];
  const size = (axis: 0 | 1) => to[axis] - from[axis];
  const slipAt = (height: number) => (axis: 0 | 1) => (lean[axis] * height * dimensions[axis]) / size(axis);
  const slip: Slip = {
    scale: inPlane((axis) => (box.to[axis] - box.from[axis]) / size(axis)),
    atFoot: inPlane((axis) => slipAt(low)(axis) - (from[axis] - box.from[axis]) / size(axis)),
    perHeight: inPlane((axis) => slipAt(high)(axis) - slipAt(low)(axis)),
  };
  return { box, slip };
}
