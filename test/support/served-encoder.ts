import type { PlainFrame } from '../readers/dicom/encode-frame.js';

/** One frame as a codestream of the transfer syntax, made by the encoder that the test runner serves. */
export async function encodeServed(
  transferSyntaxUID: string,
  { samples, width, height, bits }: PlainFrame,
): Promise<Uint8Array<ArrayBuffer>> {
  const array = samples.constructor.name;
  const search = new URLSearchParams({ array, width: `${width}`, height: `${height}`, bits: `${bits}` });
  const answer = await fetch(`/__encoder/${transferSyntaxUID}?${search}`, { method: 'POST', body: samples });
  if (!answer.ok) throw new Error(`The encoder answered ${answer.status} for ${transferSyntaxUID}.`);
  return new Uint8Array(await answer.arrayBuffer());
}
