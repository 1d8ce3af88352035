/** Ends of names, and formats, that the preview reads. */
const endings = /\.(zip|dcm|dicom|nrrd|nhdr|mha|mhd|nii(\.gz)?|isq|vgi|pcr|ozx)$/i;
const formats = ['application/dicom', 'application/zip'];

/** Whether a bitstream can be a stack of images. */
export function isStack(name: string, mimetype?: string): boolean {
  return endings.test(name) || formats.includes(mimetype ?? '');
}

/**
 * The address of the frame.
 * @param assets where `dist/` of spacing-preview lies, ending in `/`
 * @param content address of the bitstream's content
 */
export function embedAddress(assets: string, content: string, name: string, language: string): string {
  const parameters = new URLSearchParams({ src: content, alt: name, lang: language });
  return `${assets}embed.html?${parameters.toString()}`;
}
