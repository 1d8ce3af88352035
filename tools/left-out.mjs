/**
 * Modules of the engine that no path of this element reaches, but that its entry file imports all the same.
 * Each is replaced by the given source, or by a stand-in with the same names that throws when it is called. What leaving each out saves is written in docs/bundle.md.
 */
export const leftOut = [
  {
    why: 'meshes and their file formats (brings an XML library that needs node)',
    modules:
      /@cornerstonejs\/core\/dist\/esm\/(loaders\/cornerstoneMeshLoader|loaders\/utils\/mesh\/createMesh|cache\/classes\/Mesh)\.js$/,
  },
  {
    why: 'the second family of viewports; ours are VOLUME_3D and ORTHOGRAPHIC of the first',
    modules:
      /@cornerstonejs\/core\/dist\/esm\/RenderingEngine\/GenericViewport\/(?!genericViewportDisplaySetAccess|ViewportArchitectureTypes|index|\w+\/index).*\.js$/,
  },
  {
    why: 'viewports for single images, videos, slides and electrocardiograms',
    modules: /@cornerstonejs\/core\/dist\/esm\/RenderingEngine\/(Stack|Video|WSI|ECG)Viewport\.js$/,
  },
  {
    why: 'named colour maps: the looks are computed from the histogram',
    modules: /@kitware\/vtk\.js\/Rendering\/Core\/ColorTransferFunction\/ColorMaps\.js$/,
    source:
      'export default { rgbPresetNames: [], getPresetByName: () => undefined, addPreset() {}, removePresetByName() {} };',
  },
  {
    why: 'named volume presets, for the same reason',
    modules: /@cornerstonejs\/core\/dist\/esm\/constants\/viewportPresets\.js$/,
    source: 'export default [];',
  },
  {
    why: 'zstd by WebAssembly: fzstd unpacks it without, in a hundredth of the bytes',
    modules: /numcodecs\/dist\/zstd\.js$/,
    source: 'export default null;',
  },
  {
    why: 'WebGPU: the engine draws with WebGL 2',
    modules: /@kitware\/vtk\.js\/Rendering\/WebGPU\/.*\.js$/,
  },
  {
    why: 'surfaces, lines, glyphs, spheres, sticks, sky boxes, text marks, flat images and reformats',
    modules:
      /@kitware\/vtk\.js\/Rendering\/OpenGL\/(PolyDataMapper|Glyph3DMapper|SphereMapper|StickMapper|Skybox|PixelSpaceCallbackMapper|ImageMapper|ImageCPRMapper|ImageResliceMapper|ImageSlice)\.js$/,
  },
  {
    why: 'the mapper of one oblique slice, drawn only by the viewports left out above',
    modules:
      /@cornerstonejs\/core\/dist\/esm\/RenderingEngine\/(vtkClasses\/vtk(StreamingOpenGL|Shared)ImageResliceMapper|helpers\/createVolumeSliceActor)\.js$/,
  },
  {
    why: 'the context and the test drawing by which Cornerstone finds what the device can (ours needs WebGL 2, and finds that out itself), and its note in localStorage',
    modules: /@cornerstonejs\/core\/dist\/esm\/utilities\/renderingCapabilities\.js$/,
    source: `const capabilities = { webgl: true, webgl2: true, renderer: '', softwareRasterizer: false };
      export const getRenderingCapabilities = () => capabilities;
      export const detectRenderingCapabilities = getRenderingCapabilities;`,
  },
  {
    why: 'the overlay that counts frames',
    modules: /@cornerstonejs\/core\/dist\/esm\/RenderingEngine\/helpers\/stats\/index\.js$/,
    source: 'export const StatsOverlay = { setup() {}, cleanup() {} };',
  },
  {
    why: 'seeded random numbers, which nobody asks for',
    modules: /\/node_modules\/seedrandom\//,
    source: 'export default () => Math.random;',
  },
  {
    why: 'the node factory of vtk.js itself: Cornerstone has its own',
    modules: /@kitware\/vtk\.js\/Rendering\/OpenGL\/Profiles\/.*\.js$/,
    source: 'export {};',
  },
  {
    why: 'picking with the graphics card',
    modules: /@kitware\/vtk\.js\/Rendering\/OpenGL\/HardwareSelector\.js$/,
    source: 'export default { newInstance: () => ({ setOpenGLRenderWindow() {}, delete() {} }) };',
  },
  {
    why: 'unpacking, passwords and workers of zip.js: its directory reader is used (src/sources/zip/zip-odd-directory.ts), unpacking is src/sources/zip/inflate.ts',
    modules:
      /@zip\.js\/zip\.js\/lib\/core\/(codec-(pool|registry|worker|worker-web)|streams\/(?!codecs\/crc32).*)\.js$/,
  },
];
