/** What is asked to be seen: a surface, the maximum intensity, or the numbers alone. */
export type View = 'volume' | 'mip' | 'table';

export const views: readonly View[] = ['volume', 'mip', 'table'];
