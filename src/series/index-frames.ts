import type { Readable } from '../model/readable.js';
import type { HeaderFacts } from '../model/report.js';
import type { DicomContent, ImageContent, VolumeContent } from '../readers/read-file.js';
import type { ImageFile } from './deposit-headers.js';

/** A frame's file and where its samples lie in it. */
export interface OpenedFrame {
  file: Readable;
  pixels: DicomContent['pixels'] | (ImageContent | VolumeContent)['pixels'][number];
}

/** A file whose header was read, and where its samples lie. */
export interface OpenedImage {
  file: Readable;
  content: ImageFile;
}

/** Where the samples of each frame of these files lie; places without a file are passed by. */
export function indexFrames(images: readonly OpenedImage[]): (facts: HeaderFacts) => OpenedFrame {
  const opened = new Map(Object.values(images).map((image) => [image.file.name, image]));
  return (frame) => {
    const { file, content } = opened.get(frame.file) ?? {};
    const pixels = content?.kind === 'dicom' ? content.pixels : content?.pixels[frame.frame - 1];
    if (!file || !pixels) throw new Error(`${frame.file} is not among the files that were read`);
    return { file: (content?.kind === 'volume' ? content.samples?.[frame.frame - 1] : null) ?? file, pixels };
  };
}
