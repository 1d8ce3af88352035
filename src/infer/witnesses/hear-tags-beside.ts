import { isNear } from '../../model/arithmetic.js';
import type { Axis } from '../../model/report.js';
import type { Fit } from './fit-log.js';
import type { Judgement } from './judgement.js';

/** A difference that a rounded number of dots per inch does not make. */
const within = 0.02;

/** Tags of image files that say otherwise than a log are told, and whom of the two the size of the stack bears out. */
export function hearTagsBeside(judgement: Judgement, { kind, log, factors }: Fit): void {
  const { suggested, by = null } = judgement.imageFiles ?? {};
  if (!suggested || by === null) return;
  const told = (['x', 'y', 'z'] as const).flatMap((axis) => {
    const [tag, stated] = [suggested[axis], log.spacing[axis]];
    const isOpposed = tag !== null && stated !== null && !isNear(tag, stated, within);
    return isOpposed ? { axis, tag, stated, factor: factors[axis][0] ?? NaN } : [];
  });
  if (told.length === 0) return;
  const isRight = told.every(({ tag, stated, factor }) => isNear(tag, stated * factor, within));
  judgement.tell('TAGS_CONTRADICT_LOG', {
    file: log.file,
    by,
    axes: told.map(({ axis }): Axis => axis),
    tags: told.map(({ tag }) => tag),
    stated: told.map(({ stated }) => stated),
    right: isRight ? 'tags' : kind === 'whole' || kind === 'part' ? 'log' : null,
  });
}
