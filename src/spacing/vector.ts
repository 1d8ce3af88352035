import type { Vector } from './report.js';

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function scale(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function lengthOf(a: Vector): number {
  return Math.hypot(a[0], a[1], a[2]);
}

/** A vector of length 1 along `a`; `a` must not be zero. */
export function normalise(a: Vector): Vector {
  return scale(a, 1 / lengthOf(a));
}

export function distanceOf(a: Vector, b: Vector): number {
  return lengthOf(subtract(a, b));
}

/** How far `a` reaches sideways of an axis of length 1. */
export function lengthAcross(a: Vector, axis: Vector): number {
  return lengthOf(cross(a, axis));
}
