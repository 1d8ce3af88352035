/** What is asked to be seen: a surface, what X-rays pass through, or the numbers alone. */
export type View = 'volume' | 'mip' | 'table';

export const views: readonly View[] = ['volume', 'mip', 'table'];
