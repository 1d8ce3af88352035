import { isNear } from '../../model/arithmetic.js';
import type { InPlane } from '../declared/in-plane.js';
import { finding } from '../findings.js';
import type { FrameGroup } from '../group/group-frames.js';
import { numberOf, numbersOf } from '../read-facts.js';
import { evidenceOf } from './evidence.js';
import type { Hearing, Judgement, Telling } from './judgement.js';

/**
 * X and Y by Pixel Spacing or the pixel of a scanned film; a detector's pixel is a suggestion, a pixel's shape a remark.
 * A Secondary Capture without positions is `declared` too, not a rung lower: every micro-CT exporter writes such files.
 */
export const hearPlane =
  (group: FrameGroup & InPlane): Hearing =>
  (judgement) => {
    const { x, y, plane } = group;
    const { stated, nominal, region, suggested, swapped } = plane;
    const hint = region ? 'ultrasound-regions' : 'imager-pixel-spacing';
    if (x === null || y === null) tellAbsence(judgement, group);
    else if (nominal) judgement.tell('NOMINAL_SCANNED_ONLY', { x, y });
    else tellDoubts(judgement, group, x, y);
    const source = stated ? 'pixel-spacing' : nominal ? 'nominal-scanned-pixel-spacing' : null;
    const hear = (axis: 'x' | 'y', value: number | null, other: number | null, offered?: number) => {
      judgement.take(axis, value, evidenceOf(source));
      if (swapped && x !== y) judgement.outvote(axis, 'pixel-spacing', other);
      if (offered !== undefined) judgement.suggest(axis, hint, offered);
    };
    hear('x', x, y, suggested?.[1]);
    hear('y', y, x, suggested?.[0]);
  };

/** What is missing, and the hints there are: unless X and Y come from elsewhere. */
function tellAbsence(judgement: Judgement, { facts, pixelSpacing: raw, plane }: FrameGroup & InPlane): void {
  const { imager, region, suggested } = plane;
  const tellUnlessKnown = (telling: Telling) => {
    judgement.tellLast((judged) =>
      judged.answered.has('x') || (judged.spacing.x !== null && judged.spacing.y !== null)
        ? null
        : telling(judged),
    );
  };
  tellUnlessKnown(({ imageFiles }) =>
    raw
      ? finding('BAD_PIXEL_SPACING', { raw })
      : imageFiles
        ? finding('NO_PIXEL_SPACING:image-file', imageFiles)
        : region
          ? finding('NO_PIXEL_SPACING:ultrasound', { x: region[1], y: region[0] })
          : finding('NO_PIXEL_SPACING', {}),
  );
  if (imager && suggested && !region)
    tellUnlessKnown(() => finding('IMAGER_SPACING_ONLY', { imager: imager[1], suggested: suggested[1] }));
  const [vertical = 0, horizontal = 0] = numbersOf(facts, 'PixelAspectRatio');
  if (vertical > 0 && horizontal > 0) tellUnlessKnown(() => finding('ASPECT_ONLY', { vertical, horizontal }));
}

function tellDoubts(
  judgement: Judgement,
  { facts, pixelSpacing: raw, plane }: FrameGroup & InPlane,
  x: number,
  y: number,
): void {
  if (!raw.includes('\\')) judgement.tell('SINGLE_VALUE_PS', { raw });
  if (plane.suggested) judgement.tell('PS_EQUALS_DETECTOR', { stated: x, suggested: plane.suggested[1] });
  const zMayBeCopied = numberOf(facts, 'SpacingBetweenSlices') === x;
  if (plane.swapped) judgement.tell('KNOWN_WRITER_SWAPPED', { x, y, zMayBeCopied });
  else if (!isNear(y, x, 1e-4)) judgement.tell('PS_ORDER_MATTERS', { x, y });
}
