import { BlobFile } from './local/blob-file.js';
import type { FileAddress } from '../model/file-address.js';
import type { Readable, Wait } from '../model/readable.js';
import { UrlFile } from './http/url-file.js';
import { ZipMember } from './zip/zip-member.js';

/** The file at an address, read from wherever this runs. `onWait`: told when its server lets wait. */
export function openAddress(address: FileAddress, onWait?: (wait: Wait) => void): Readable {
  if (address.kind === 'blob') return new BlobFile(address.name, address.blob, address.isKept);
  if (address.kind === 'member') {
    const { archive, entry, name, known } = address;
    return new ZipMember(openAddress(archive, onWait), entry, name, { known });
  }
  return new UrlFile(address.url, address.name, { ...address, onWait });
}
