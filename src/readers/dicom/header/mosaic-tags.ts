/** Number of Images in Mosaic and the CSA image header, Siemens' private elements, kept while a header is walked. */
export const mosaicCountTag = 'x0019100a';
export const csaImageHeaderTag = 'x00291010';
