/**
 * Whether a file is named as a volume of plain samples, or as the header of one; what it holds decides. Among them are
 * names of volumes that are only known, so that a sentence can say what to do with them.
 */
export const mayBeRaw = (name: string): boolean =>
  /\.(mhd|mha|nrrd|nhdr|nii(\.gz)?|hdr|vgi|pcr|isq|raw|vol|am|czi|h5|hdf5?|nxs|7z|rar)(;\d+)?$/i.test(name);
