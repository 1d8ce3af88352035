/** What the page asks for when it is about to draw: fetched together, once. */
export { buildVolume, type BuiltVolume } from './block/build-volume.js';
export { readThumbnail, type Thumbnail } from './block/read-thumbnail.js';
export { sketchVolume, type Sketch } from './block/sketch-volume.js';
export { openFrames } from './frames/frame-source.js';
