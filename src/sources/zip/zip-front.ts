import type { ZipEntry } from '../../model/file-address.js';
import type { Bytes, Readable } from '../../model/readable.js';
import { decodeName, readZip64Extra } from './zip-directory.js';

const signature = 0x04034b50;
const headerLength = 30;
const encryptedFlag = 1;
/** The sizes stand behind the bytes, so that nothing tells where the next member begins. */
const descriptorFlag = 8;
const full32 = 0xffffffff;
/** Names and extra fields of a header that is read by itself. */
const spare = 1024;
/** Members that are looked for one after the other where the directory is lost. */
const mostSteps = 20_000;

/** A member as its local header describes it (APPNOTE 4.3.7), and where its bytes begin. */
export interface FrontMember {
  entry: ZipEntry;
  dataStart: number;
}

/** The members whose local headers lie in the first bytes of a ZIP, one behind the other, and where the next begins. */
export function listFront(front: Bytes): { members: FrontMember[]; next: number | null } {
  const members: FrontMember[] = [];
  let next = 0;
  for (;;) {
    const member = readLocalHeader(front.subarray(next), next);
    // A header that the first bytes hold only in part is read by itself.
    if (!member) return { members, next: members.length > 0 ? next : null };
    members.push(member);
    next = member.dataStart + member.entry.packedSize;
    if (next >= front.length) return { members, next };
  }
}

/** The members from an offset on as far as they stand one behind the other: for a ZIP whose directory is lost. */
export async function walkMembers(
  archive: Readable,
  from: number,
  signal?: AbortSignal,
): Promise<FrontMember[]> {
  const members: FrontMember[] = [];
  let at = from;
  while (members.length < mostSteps) {
    const member = readLocalHeader(await archive.read(at, at + headerLength + spare, signal), at);
    if (!member) break;
    members.push(member);
    at = member.dataStart + member.entry.packedSize;
  }
  return members;
}

/** @param at where the header stands in the archive */
function readLocalHeader(bytes: Bytes, at: number): FrontMember | null {
  if (bytes.length < headerLength) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint16(6, true);
  if (view.getUint32(0, true) !== signature || (flags & descriptorFlag) !== 0) return null;
  const nameEnd = headerLength + view.getUint16(26, true);
  const titleLength = nameEnd - headerLength + view.getUint16(28, true);
  if (bytes.length < headerLength + titleLength) return null;
  const name = decodeName(bytes.subarray(headerLength, nameEnd));
  const long = readZip64Extra(view, nameEnd, headerLength + titleLength);
  const [size, packedSize] = [22, 18]
    .map((place) => view.getUint32(place, true))
    .map((value) => (value === full32 ? long.shift() : value));
  if (name === null || size === undefined || packedSize === undefined) return null;
  const entry: ZipEntry = {
    name,
    isFolder: name.endsWith('/'),
    isEncrypted: (flags & encryptedFlag) !== 0,
    method: view.getUint16(8, true),
    crc32: view.getUint32(14, true),
    ...{ packedSize, size, offset: at, titleLength },
  };
  return { entry, dataStart: at + headerLength + titleLength };
}
