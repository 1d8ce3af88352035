import type { Readable } from '../../model/readable.js';
import { FolderFile } from '../folders/folder-file.js';
import { settlePatience, type UrlRequest } from './request-url.js';
import { UrlFile } from './url-file.js';

/**
 * A folder on a web server or in a bucket that is one image as a whole. Nobody lists it: whether something lies at a path
 * shows when it is read. What a query holds (a token, a signature) is sent with every request.
 */
export function openUrlFolder(url: URL, name: string, given: UrlRequest): Readable {
  const request = settlePatience(given);
  const base = new URL(url);
  base.pathname = base.pathname.replace(/\/(zarr\.json|\.z\w+)$/, '').replace(/\/*$/, '/');
  return new FolderFile(name, (path) => {
    const place = new URL(base);
    place.pathname += path.split('/').map(encodeURIComponent).join('/');
    return Promise.resolve(new UrlFile(place.href, `${name}/${path}`, request));
  });
}
