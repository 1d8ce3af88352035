import { toDigits } from '../../model/arithmetic.js';
import type { DeclaredVolume } from '../../model/declared-volume.js';
import { measureReading, type Stacked } from '../../model/measure-reading.js';
import type { NaiveReading, NaiveRuleName, Spacing } from '../../model/report.js';

/**
 * What tools make of a volume that drop some of what it declares: its scale, that of Z, which number of the scale belongs
 * to which axis, or its unit.
 */
export function readDeclared({ axes, order }: DeclaredVolume, own: Stacked): NaiveReading[] {
  const { spacing } = own;
  const isMicrometres = /^(?:micro|[uµμ]m$)/i.test(axes.x.unit ?? '');
  const rules: [NaiveRuleName, Spacing][] = [
    ['isotropic', { ...spacing, z: spacing.x }],
    ['ones', { x: 1, y: 1, z: 1 }],
    ['reversed', readAsStored(spacing, order)],
    isMicrometres ? ['millimetres', times(spacing, 1000)] : ['micrometres', times(spacing, 0.001)],
  ];
  return rules.map(([rule, reading]) => measureReading(rule, reading, own));
}

/** The numbers of the scale in the order in which they are stored, taken for X, Y and Z. */
function readAsStored(spacing: Spacing, order: readonly string[]): Spacing {
  const stored = order.flatMap((name) => {
    const axis = name.toLowerCase();
    return axis === 'x' || axis === 'y' || axis === 'z' ? spacing[axis] : [];
  });
  const [x = null, y = null, z = null] = stored;
  return { x, y, z };
}

function times({ x, y, z }: Spacing, factor: number): Spacing {
  const multiply = (length: number | null) => (length === null ? null : toDigits(length * factor, 12));
  return { x: multiply(x), y: multiply(y), z: multiply(z) };
}
