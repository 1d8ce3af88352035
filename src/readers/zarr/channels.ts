import { fieldsOf, listOf, textOf } from './json-fields.js';
import type { Multiscale } from './multiscale.js';
import type { AxisPlaces } from './zarr-volume.js';

/** Channels that are shown as stacks of their own; more are no person's choice. */
const mostChannels = 16;

/** One of the volumes that lie in an array. */
export interface Channel {
  /** `''` where there is but one, or it has none. */
  name: string;
  /** The place along every axis that is neither of space nor of time; 0 along those. */
  fixed: number[];
}

/** Every channel of an image: each place along the axes that are neither of space nor of time. */
export function listChannels(
  shape: readonly number[],
  { axes }: Multiscale,
  { x, y, z, t }: AxisPlaces,
  ome: Record<string, unknown>,
): Channel[] {
  const apart = [...axes.keys()].filter((place) => ![x, y, z, t].includes(place));
  const labels = listOf(fieldsOf(ome['omero'])['channels'], mostChannels).map((one) =>
    textOf(fieldsOf(one)['label']),
  );
  let channels: Channel[] = [{ name: '', fixed: shape.map(() => 0) }];
  for (const place of apart) {
    const count = Math.min(shape[place] ?? 1, mostChannels);
    if (count < 2) continue;
    const named = axes[place]?.name ?? '';
    const called = named === '' ? 'channel' : named;
    const isColour = called.toLowerCase() === 'c';
    channels = channels.flatMap(({ name, fixed }) =>
      Array.from({ length: count }, (_, at) => ({
        name: [name, (isColour ? labels[at] : null) ?? `${called} ${String(at)}`].filter(Boolean).join(', '),
        fixed: fixed.with(place, at),
      })),
    );
  }
  return channels.slice(0, mostChannels);
}
