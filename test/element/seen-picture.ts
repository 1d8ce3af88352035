import type { SpacingPreviewElement } from '../../src/element/spacing-preview-element.js';

/** A ball of 40 mm in a stack of 48 × 48 × 48 mm, thick slices half of which overlap. */
export const ball = {
  columns: 48,
  rows: 48,
  slices: 24,
  spacing: { x: 1, y: 1, z: 2 },
  thickness: 4,
  sample: (x: number, y: number, z: number) => (Math.hypot(x - 24, y - 24, z - 24) < 20 ? 1500 : 0),
};

/** The share of the true pane's picture that is not see-through. */
export function shareDrawn(element: SpacingPreviewElement): number {
  const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>('[part~="pane-true"] canvas');
  const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return data.filter((value, index) => index % 4 === 3 && value > 0).length / (data.length / 4 || 1);
}

/** Settles when the picture stands there; never, where it does not come. */
export async function untilDrawn(element: SpacingPreviewElement): Promise<void> {
  do {
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
  } while (shareDrawn(element) === 0);
}
