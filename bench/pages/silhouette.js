/** Silhouettes are compared at this size: fine enough for an overlap of 0.9. */
const size = 96;
/** Of 255; fainter is no part of the silhouette. */
const faintest = 96;

const context = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });

onmessage = ({ data: { pane, picture } }) => {
  context.clearRect(0, 0, size, size);
  context.drawImage(picture, 0, 0, size, size);
  picture.close();
  const { data } = context.getImageData(0, 0, size, size);
  const mask = Array.from({ length: size * size }, (_, cell) => data[4 * cell + 3] > faintest);
  postMessage({ pane, mask, at: performance.timeOrigin + performance.now() });
};
