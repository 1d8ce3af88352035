import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32c } from '../../src/model/crc32c.js';

describe('crc32c', () => {
  const known: [what: string, bytes: Uint8Array, sum: number][] = [
    ['nothing', new Uint8Array(0), 0],
    // The check value by which catalogues of checksums name CRC-32/ISCSI.
    ['123456789', new TextEncoder().encode('123456789'), 0xe3069283],
    // RFC 3720, B.4.
    ['32 bytes of zeros', new Uint8Array(32), 0x8a9136aa],
    ['32 bytes of ones', new Uint8Array(32).fill(0xff), 0x62a8ab43],
    ['32 rising bytes', Uint8Array.from({ length: 32 }, (_, at) => at), 0x46dd794e],
  ];
  for (const [what, bytes, sum] of known) it(`sums ${what}`, () => assert.equal(crc32c(bytes), sum));
});
