import type { Vector } from '../../model/report.js';

export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

export const scale = (a: Vector, factor: number): Vector => [a[0] * factor, a[1] * factor, a[2] * factor];

export const lengthOf = (a: Vector): number => Math.hypot(a[0], a[1], a[2]);

/** A vector of length 1 along `a`; `a` must not be zero. */
export const normalise = (a: Vector): Vector => scale(a, 1 / lengthOf(a));

export const distanceOf = (a: Vector, b: Vector): number => lengthOf(subtract(a, b));

/** How far `a` reaches sideways of an axis of length 1. */
export const lengthAcross = (a: Vector, axis: Vector): number => lengthOf(cross(a, axis));
