/** Types of samples, each as a header of any format may name it. */
export type RawType =
  'uint8' | 'int8' | 'uint16' | 'int16' | 'uint32' | 'int32' | 'uint64' | 'int64' | 'float32' | 'float64';

/** Bytes of a sample of each type. */
export const bytesOf: Record<RawType, number> = {
  uint8: 1,
  int8: 1,
  uint16: 2,
  int16: 2,
  uint32: 4,
  int32: 4,
  uint64: 8,
  int64: 8,
  float32: 4,
  float64: 8,
};

/** Where one slice of a volume of plain samples lies: plain data, that can be handed to a worker. */
export interface RawPage {
  format: 'raw';
  rows: number;
  columns: number;
  type: RawType;
  bigEndian: boolean;
  /** Samples of a voxel, side by side; of three and more the first three are red, green and blue. */
  channels: number;
  /** Byte at which the slice begins. */
  offset: number;
  photometricInterpretation: 'MONOCHROME2';
  /** How stored values become those that are meant, of the one slice. */
  rescale: readonly { slope: number; intercept: number }[];
}

/** Bytes of a slice. */
export const sizeOfPage = ({ rows, columns, channels, type }: RawPage): number =>
  rows * columns * channels * bytesOf[type];
