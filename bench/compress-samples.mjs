import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** The codecs that the page decodes with, found where the loader that pins them finds them. */
const ofLoader = createRequire(require.resolve('@cornerstonejs/dicom-image-loader'));

/** How the slices of a series are stored, by the end of its name: lossless, in the standards' own terms. */
export const codecs = {
  jls: {
    transferSyntaxUID: '1.2.840.10008.1.2.4.80',
    encoder: 'JpegLSEncoder',
    prepare: (encoder) => encoder.setNearLossless(0),
    library: '@cornerstonejs/codec-charls',
    decoder: { script: 'decodewasmjs', wasm: 'decodewasm' },
  },
  j2k: {
    transferSyntaxUID: '1.2.840.10008.1.2.4.90',
    encoder: 'J2KEncoder',
    prepare: (encoder) => encoder.setQuality(true, 0),
    library: '@cornerstonejs/codec-openjpeg',
    decoder: { script: 'decodewasmjs', wasm: 'decodewasm' },
  },
  htj2k: {
    transferSyntaxUID: '1.2.840.10008.1.2.4.201',
    encoder: 'HTJ2KEncoder',
    prepare: (encoder) => encoder.setQuality(true, 0),
    library: '@cornerstonejs/codec-openjph',
    decoder: { script: 'wasmjs', wasm: 'wasm' },
  },
};

/** Paths of the script and the WASM with which a page decodes; what lies there is for `/codecs/NAME.js` and `.wasm`. */
export function decoderPaths(name) {
  const { library, decoder } = codecs[name];
  return {
    js: ofLoader.resolve(`${library}/${decoder.script}`),
    wasm: ofLoader.resolve(`${library}/${decoder.wasm}`),
  };
}

/** @returns what compresses the samples of one slice */
export async function startEncoder(name, { columns, rows }) {
  const { library, encoder: constructor, prepare } = codecs[name];
  const instance = await ofLoader(library)();
  const frame = {
    width: columns,
    height: rows,
    bitsPerSample: 16,
    componentCount: 1,
    isSigned: true,
    isUsingColorTransform: false,
  };
  return (samples) => {
    const encoder = new instance[constructor]();
    encoder
      .getDecodedBuffer(frame)
      .set(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
    prepare(encoder);
    encoder.encode();
    const bytes = Uint8Array.from(encoder.getEncodedBuffer());
    encoder.delete();
    return bytes;
  };
}
