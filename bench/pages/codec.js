import { addressOf } from './series.js';

/** By the end of a series' name: what its script defines, and the decoder therein. */
const libraries = {
  jls: ['CharLSWASM', 'JpegLSDecoder'],
  j2k: ['OpenJPEGWASM', 'J2KDecoder'],
  htj2k: ['Module', 'HTJ2KDecoder'],
};

/** What one thread takes to decode every frame and to copy it out: milliseconds, without fetching it. */
globalThis.measured = measureCodec(Object.fromEntries(new URL(location).searchParams));

async function measureCodec({ name, slices }) {
  const codec = name.split('-').at(-1);
  const [factory, constructor] = libraries[codec];
  await addScript(`/codecs/${codec}.js`);
  const locateFile = (file) => (file.endsWith('.wasm') ? `/codecs/${codec}.wasm` : file);
  const instance = await globalThis[factory]({ locateFile });
  const decoder = new instance[constructor]();
  const { frames } = await (await fetch(`/series/${name}/offsets`)).json();
  let decoded = 0;
  for (let index = 0; index < Number(slices); index++) {
    const file = await (await fetch(addressOf(name, index))).arrayBuffer();
    const bytes = new Uint8Array(file, ...frames[index]);
    const begun = performance.now();
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    decoder.getDecodedBuffer().slice();
    decoded += performance.now() - begun;
  }
  return { begun: 0, decoded, cores: navigator.hardwareConcurrency };
}

function addScript(address) {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((done, fail) => {
    script.onload = done;
    script.onerror = () => fail(new Error(`${address} did not load`));
    document.head.append(script);
  });
}
