/**
 * Which slice each page of a stack belongs to, counted from 1, where several channels or time points of one body lie
 * in one file, be it of a single slice: as ImageJ’s description or OME-XML tells. `null` where every page is a slice of
 * its own.
 * @param pages how many the file holds; a description that speaks of another number is not believed
 */
export function readSliceNumbers(description: string, pages: number): number[] | null {
  const order = description.startsWith('ImageJ=') ? readImageJOrder(description) : readOmeOrder(description);
  const product = order.reduce((all, { size }) => all * size, 1);
  const before = order.findIndex(({ axis }) => axis === 'Z');
  const slices = order[before]?.size ?? 1;
  if (product !== pages || slices === pages) return null;
  const repeats = order.slice(0, before).reduce((all, { size }) => all * size, 1);
  return Array.from({ length: pages }, (_, page) => (Math.floor(page / repeats) % slices) + 1);
}

/** One axis of a stack, the one that changes fastest from page to page first. */
interface StackAxis {
  axis: string;
  size: number;
}

/** ImageJ writes channels fastest, then slices, then frames (ij/io/TiffDecoder.java). */
function readImageJOrder(description: string): StackAxis[] {
  const count = (key: string) => Number(new RegExp(`^${key}=(\\d+)`, 'm').exec(description)?.[1] ?? 1);
  return [
    { axis: 'C', size: count('channels') },
    { axis: 'Z', size: count('slices') },
    { axis: 'T', size: count('frames') },
  ];
}

/** `DimensionOrder` of the first image, such as XYCZT (OME-XML, Pixels). */
function readOmeOrder(xml: string): StackAxis[] {
  const order = /\sDimensionOrder="XY([CTZ]{3})"/.exec(xml)?.[1] ?? '';
  return order.split('').map((axis) => {
    const size = new RegExp(`\\sSize${axis}="(\\d+)"`).exec(xml)?.[1];
    return { axis, size: Number(size ?? 1) };
  });
}
