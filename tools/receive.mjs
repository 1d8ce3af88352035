/** The body of a request, in a buffer of its own. */
export async function receive(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks)).buffer;
}
