/** What each byte leaves behind. */
const remainders = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0x82f63b78 : 0);
  return rest;
});

/**
 * The CRC-32C (Castagnoli, RFC 3720 B.4) with which Zarr checks the index of a shard. It is another sum than the CRC-32
 * of ZIP and gzip. Unsigned.
 */
export function crc32c(bytes: Uint8Array): number {
  let rest = ~0;
  for (const byte of bytes) rest = (rest >>> 8) ^ (remainders[(rest ^ byte) & 255] ?? 0);
  return ~rest >>> 0;
}
