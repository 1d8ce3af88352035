import { BlobFile } from './local/blob-file.js';
import type { FileAddress } from '../model/file-address.js';
import type { Readable } from '../model/readable.js';
import type { Patience } from './http/patience.js';
import { UrlFile } from './http/url-file.js';
import { ZipMember } from './zip/zip-member.js';

/** The file at an address, read from wherever this runs. `patience`: what is had with its server. */
export function openAddress(address: FileAddress, patience?: Patience): Readable {
  if (address.kind === 'blob') return new BlobFile(address.name, address.blob, address.isKept);
  if (address.kind === 'member') {
    const { archive, entry, name, known } = address;
    return new ZipMember(openAddress(archive, patience), entry, name, { known });
  }
  return new UrlFile(address.url, address.name, { ...address, patience }, address.version);
}
