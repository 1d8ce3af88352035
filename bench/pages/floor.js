import { addressOf, filesPicked } from './series.js';

/** What no viewer can undercut: every byte fetched, copied once, uploaded once, drawn by one rectangle. */

const atOnce = 6;
/** Bytes of a header that hold the position. */
const headBytes = 2048;
/** Beyond, no one array holds the series: it is fetched and let go. */
const mostBytes = 4 * 2 ** 30;

/** What the address asks for: times in milliseconds since navigation. */
const asked = Object.fromEntries(new URL(location).searchParams);
globalThis.measured = asked.what === 'headers' ? measureHeaders(asked) : measureFloor(asked);

async function measureFloor({ name, by }) {
  const read = await readerOf(name, by);
  const marks = { begun: performance.now() };
  const { columns, rows, slices, offsets, zipped } = await (await fetch(`/series/${name}/offsets`)).json();
  const plane = columns * rows * 2;
  const keeps = plane * slices <= mostBytes;
  const volume = new Int16Array(keeps ? (plane * slices) / 2 : plane / 2);
  const bytes = new Uint8Array(volume.buffer);
  const put = (source, offset, index) =>
    bytes.set(new Uint8Array(source, offset, plane), keeps ? index * plane : 0);
  if (by === 'zip') {
    const zip = await (await fetch(`/series/${name}.zip`)).arrayBuffer();
    for (let index = 0; index < slices; index++) put(zip, zipped[index] + offsets[index], index);
  } else {
    await inLanes(slices, async (index) => put(await read(index), offsets[index], index));
  }
  marks.volume = performance.now();
  if (keeps) marks.glError = draw(volume, columns, rows, slices, marks);
  return marks;
}

/** The first 2 KiB of every file. */
async function measureHeaders({ name, by, slices }) {
  const read = await readerOf(name, by);
  const marks = { begun: performance.now() };
  await inLanes(Number(slices), (index) => read(index, headBytes));
  marks.headers = performance.now();
  return marks;
}

async function readerOf(name, by) {
  const files = by === 'files' ? await filesPicked() : null;
  if (files) return (index, end) => files[index].slice(0, end).arrayBuffer();
  return async (index, end) => {
    const headers = end ? { Range: `bytes=0-${end - 1}` } : {};
    return (await fetch(addressOf(name, index), { headers })).arrayBuffer();
  };
}

function inLanes(count, work) {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  return Promise.all(Array.from({ length: atOnce }, lane));
}

/** Draws the middle of the volume and reads it back. @returns the first GL error, or 0 */
function draw(volume, columns, rows, slices, marks) {
  const gl = document.querySelector('canvas').getContext('webgl2', { antialias: false });
  marks.renderer = gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info').UNMASKED_RENDERER_WEBGL);
  const program = gl.createProgram();
  const shaders = {
    VERTEX_SHADER:
      'void main() { gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4. - 1., 0., 1.); }',
    FRAGMENT_SHADER:
      'uniform isampler3D voxels; out vec4 color; void main() { color = vec4(vec3(float(texture(voxels, vec3(gl_FragCoord.x / 400., .5, gl_FragCoord.y / 400.)).r) / 2000.), 1.); }',
  };
  for (const [kind, source] of Object.entries(shaders)) {
    const shader = gl.createShader(gl[kind]);
    gl.shaderSource(shader, `#version 300 es\nprecision highp float; precision highp isampler3D;\n${source}`);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.bindTexture(gl.TEXTURE_3D, gl.createTexture());
  gl.texParameteri(gl.TEXTURE_3D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_3D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texImage3D(gl.TEXTURE_3D, 0, gl.R16I, columns, rows, slices, 0, gl.RED_INTEGER, gl.SHORT, volume);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
  const pixel = new Uint8Array(4);
  gl.readPixels(200, 200, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  marks.drawn = performance.now();
  marks.pixel = [...pixel];
  return gl.getError();
}
