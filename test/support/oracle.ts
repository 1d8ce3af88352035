/** What is known of one real series. Lengths in mm, angles in degrees; `null`: nothing supports a value. */
export interface Oracle {
  name: string;
  set: 'given' | 'large';
  files: number;
  bytes: number;
  /** What is special about the series, in single words. */
  phenomena: string[];
  /** Files in the folder that are no DICOM or cannot be read, each with the reason. */
  non_dicom_or_unreadable: [file: string, why: string][];
  summary: OracleSummary;
  /** Tools that answer another Z than the true one. */
  disagree_with_truth: string[];
}

/** The true values, and the Z that each tool really answered (lists: one value per volume it made). */
export interface OracleSummary {
  series: number;
  files: number;
  frames: number;
  slices: number | null;
  x: number;
  y: number;
  z_true: number | null;
  z_source: string | null;
  thickness: number[];
  sbs: number[];
  uniform: boolean | null;
  regularity: 'uniform' | 'jitter' | 'missing' | 'irregular' | null;
  missing: number | null;
  /** Repeated positions, time points included. */
  dups: number | null;
  tilt: number | null;
  dcm2niix: number[];
  itk: number[];
  vtk: number[];
  ij_single: number | null;
  ij_seq: number | null;
}
