import { addressesOf, filesPicked } from './series.js';

const settledAfter = 1000;

/** Reads pixels back away from the page, which would else wait for the GPU and be slowed by being watched. */
const reader = new Worker('/pages/silhouette.js', { type: 'module' });
const silhouettes = [];
const pictureTimes = [];
const texture = { bytes: 0 };
const longTasks = [];

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) longTasks.push({ at: startTime, duration });
}).observe({ type: 'longtask', buffered: true });
watchTextures();
watchPictures();
reader.onmessage = ({ data: { at, pane, mask } }) =>
  silhouettes.push({ at: at - performance.timeOrigin, pane, mask });
await customElements.whenDefined('spacing-preview');
const boot = performance.now();

/**
 * What the address asks for (`name` and `slices` of a series, `by`, `budget` in MiB): times in milliseconds since
 * navigation, when the picture has come to rest.
 */
globalThis.measured = showSeries(Object.fromEntries(new URL(location).searchParams));

async function showSeries({ name, slices, by, budget }) {
  const files = by === 'files' ? await filesPicked() : null;
  const marks = { boot, begun: performance.now(), origin: performance.timeOrigin };
  const element = document.createElement('spacing-preview');
  element.loading = 'eager';
  // Without a Slice Thickness the right pane stays empty: what one pane takes is measured by that.
  element.naive = 'thickness';
  element.memoryBudget = Number(budget);
  const isLoaded = new Promise((done, fail) => {
    element.addEventListener('load', () => done());
    element.addEventListener('error', ({ detail }) => fail(new Error(detail?.message)));
  });
  element.addEventListener('spacing-inferred', ({ detail }) => {
    const name = detail.provisional ? 'provisional' : 'final';
    marks[name] ??= performance.now();
    marks.z = detail.spacing.z;
  });
  if (files) element.files = files;
  else element.src = by === 'zip' ? `/series/${name}.zip` : addressesOf(name, slices);
  document.body.prepend(element);

  await isLoaded;
  marks.complete = performance.now();
  await new Promise((done) => setTimeout(done, settledAfter));
  marks.picture = firstLikeLast();
  const during = longTasks.filter(({ at }) => at >= marks.begun && at < marks.complete);
  return {
    ...marks,
    pictures: silhouettes.map(({ at, pane, mask }) => ({
      at,
      pane,
      covered: mask.filter(Boolean).length / mask.length,
    })),
    paneSize: [
      element.shadowRoot.querySelector('#true').clientWidth,
      element.shadowRoot.querySelector('#true').clientHeight,
    ],
    textureBytes: texture.bytes,
    blockVoxels: countVoxels(element),
    longestTask: Math.max(0, ...during.map(({ duration }) => duration)),
    longTasks: during.length,
  };
}

/** Voxels of a block that was averaged, as the element tells of it; 0 where it shows every sample. */
function countVoxels(element) {
  const told = element.shadowRoot.querySelector('.reduced')?.textContent ?? '';
  const [first] = told.match(/\d[\d, ]*(?: × [\d, ]*\d){2}/) ?? ['0'];
  return first.split('×').reduce((product, count) => product * Number(count.replace(/\D/g, '')), 1);
}

/** When the true pane got its pictures since the last call. */
globalThis.takePictureTimes = () => pictureTimes.splice(0);

/** When both panes first showed a silhouette that overlaps their last one by 0.9; `null` where one never did. */
function firstLikeLast() {
  const last = {};
  for (const { pane, mask } of silhouettes) last[pane] = mask;
  const likeLast = {};
  for (const { at, pane, mask } of silhouettes) {
    likeLast[pane] = overlap(mask, last[pane]) >= 0.9;
    if (likeLast.true && likeLast.naive) return at;
  }
  return null;
}

/** Sends what is drawn into a pane to be read. */
function watchPictures() {
  const context = CanvasRenderingContext2D.prototype;
  const { drawImage } = context;
  context.drawImage = function (...args) {
    drawImage.apply(this, args);
    const pane = this.canvas.closest('#true, #naive')?.id;
    if (!pane) return;
    if (pane === 'true') pictureTimes.push(performance.now());
    createImageBitmap(this.canvas).then((picture) => reader.postMessage({ pane, picture }, [picture]));
  };
}

/** Intersection over union of two silhouettes; 0 where one is empty. */
function overlap(one, other) {
  let both = 0;
  let either = 0;
  one.forEach((covered, cell) => {
    both += covered && other[cell];
    either += covered || other[cell];
  });
  return either ? both / either : 0;
}

/** Keeps the size of the largest volume that went to the GPU. */
function watchTextures() {
  const gl = WebGL2RenderingContext.prototype;
  const widths = {
    [gl.R8]: 1,
    [gl.RG8]: 2,
    [gl.R16F]: 2,
    [gl.R16I]: 2,
    [gl.R16UI]: 2,
    [gl.R32F]: 4,
    0x822a: 2,
    0x8f98: 2,
  };
  const note = (format, width, height, depth) => {
    texture.bytes = Math.max(texture.bytes, width * height * depth * (widths[format] ?? 1));
  };
  const { texImage3D, texStorage3D } = gl;
  gl.texImage3D = function (...args) {
    note(args[2], args[3], args[4], args[5]);
    return texImage3D.apply(this, args);
  };
  gl.texStorage3D = function (...args) {
    note(args[2], args[3], args[4], args[5]);
    return texStorage3D.apply(this, args);
  };
}
