/** Formats of volumes of plain samples, as a person knows them. */
export type RawFormat =
  'MetaImage' | 'NRRD' | 'NIfTI' | 'Analyze 7.5' | 'Volume Graphics' | 'GE phoenix' | 'Scanco' | 'raw';
