/** What is asked to be seen: a surface, what X-rays pass through, planes through one point, or the numbers alone. */
export type View = 'volume' | 'mip' | 'slices' | 'table';

export const views: readonly View[] = ['volume', 'mip', 'slices', 'table'];

/** A stack of fewer slices is no body to be turned. */
export const FEWEST_FOR_VOLUME = 8;

/** Without the attribute nobody asks for a view. */
export const viewAttribute = { fromAttribute: (text: string | null) => text ?? '' };
