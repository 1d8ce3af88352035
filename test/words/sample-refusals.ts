import type { RefusalData } from '../../src/model/refusals.js';

/** Typical data for what cannot be had, read or drawn. */
export const refusalSamples: { readonly [Key in keyof RefusalData]: readonly RefusalData[Key][] } = {
  UNEXPECTED: [{ file: 'IM1.dcm' }],
};
