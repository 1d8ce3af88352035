/** Sample values as they are stored, whatever their width and sign. */
export type SampleArray =
  | Uint8Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** The stored values of one frame or page, before rescale: one per pixel, row by row from the top left. */
export interface StoredSamples {
  data: SampleArray;
  rows: number;
  columns: number;
}
