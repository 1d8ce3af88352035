import type { SourceRefusals } from '../../../model/problem/refusals-sources.js';
import type { ProblemSentences } from '../../dictionary.js';
import type { Formats } from '../../formats.js';

const checkLine = 'Check the connection, then reload.';
const copyZip = 'Copy or download the ZIP again.';
const copyAgain = 'Copy or download it again.';
const wholeAddress = 'Write the whole address, starting with https://.';
const oneZip = 'Try again later. One ZIP needs fewer requests than single files.';

/** What an answer of a server means, and what to do, by its HTTP status. */
const statuses: Record<number, string> = {
  401: 'You have to sign in. Do so on that server with this browser (the page needs credentials="include"), or let the page pass a token in requestHeaders.',
  403: 'Access was refused: the file may be restricted, or the link may have expired. Sign in there, or ask the owner.',
  404: 'Nothing was found at this address. Check it for a typing mistake, or ask whether the file was moved.',
  410: 'The file was removed. Ask the repository for its new address.',
  416: 'The file is shorter than expected. Reload to read it again.',
  429: 'The server limits the number of requests. Wait a minute, then reload. One ZIP needs fewer requests than single files.',
};

const meaningOf = (status: number) =>
  statuses[status] ?? (status >= 500 ? 'The server has a problem. Try again later.' : 'Check the address.');

const things: Record<SourceRefusals['HTTP_STATUS']['expected'], string> = {
  file: 'the file',
  series: 'the DICOMweb series',
  part: 'part of the image at',
};

/** An address; those that hold a file themselves are not written out. */
const at = (url: string) => (url === 'data:' || url === 'blob:' ? `a ${url} address` : url);

const seconds = (milliseconds: number, formats: Formats) =>
  `${formats.number(milliseconds / 1000, { digits: 2 })}\u202fs`;

/** Two numbers of bytes side by side, written out where they would read the same otherwise. */
export const ofBytes = (found: number, expected: number, formats: Formats): [string, string] => {
  const short: [string, string] = [formats.bytes(found), formats.bytes(expected)];
  const whole: [string, string] = [`${formats.count(found)} bytes`, `${formats.count(expected)} bytes`];
  return short[0] === short[1] ? whole : short;
};

/** What is said of bytes that could not be had. */
export const sourceRefusals: ProblemSentences<keyof SourceRefusals> = {
  HTTP_STATUS: ({ url, status, expected }) =>
    `The server answered with HTTP status ${status} instead of sending ${things[expected]} ${at(url)}. ${meaningOf(status)}`,
  'NETWORK:no-answer': ({ url, host, origin }) => {
    if (host === '')
      return `Nothing came back from ${at(url)}. The page may have released the file. Reload the page.`;
    return `Nothing came back from ${at(url)}. Either the connection is down, or ${host} doesn’t let ${origin === null ? 'this page' : `pages of ${origin}`} read its files (CORS). Check the connection, then ask that server’s owner to send Access-Control-Allow-Origin.`;
  },
  'NETWORK:silent': ({ url, host, milliseconds }, formats) =>
    `${host} was asked for ${at(url)} and did not answer within ${seconds(milliseconds, formats)}. The server may be busy. Reload in a few minutes.`,
  'NETWORK:stalled': ({ url, host, received, milliseconds }, formats) =>
    `${host} stopped sending ${at(url)}: nothing more came for ${seconds(milliseconds, formats)} after ${formats.bytes(received)}. ${checkLine}`,
  'NETWORK:broken-off': ({ url, host, received }, formats) =>
    `The connection to ${host} broke off after ${formats.bytes(received)} of ${at(url)}, and the rest couldn’t be fetched. ${checkLine}`,
  'NETWORK:given-up': ({ host, status, milliseconds, asked }, formats) => {
    const told = status === null ? '' : ` (HTTP status ${status})`;
    if (asked !== null)
      return `${host} asks to be left alone for ${seconds(asked, formats)}${told}, so nothing more was asked of it. ${oneZip}`;
    return `${host} has sent nothing for ${seconds(milliseconds, formats)}${told}, so waiting was given up. ${oneZip}`;
  },
  'NETWORK:changed': ({ url }) =>
    `The file at ${at(url)} changed while it was being read, so its parts don’t belong together. Reload when the new file is complete.`,
  'NETWORK:redirected': ({ url, host, to }) =>
    `${host} sends whoever asks for ${at(url)} on to ${to ?? 'an address that the browser doesn’t show'}. The page’s token (requestHeaders) goes to no other server, and without it nothing was sent. Put the final address in src.`,
  'NETWORK:bad-address': ({ address }) => `“${address}” is not a web address. ${wholeAddress}`,
  'NOT_READABLE:not-kept': ({ file, received }, formats) =>
    `${file} was received (${formats.bytes(received)}), but the browser couldn’t keep it. Download it, then drop it here from disk, by itself or in a ZIP.`,

  'NOT_AN_IMAGE:list-not-json': ({ file }) =>
    `${file} should be a list of files in JSON, but it can’t be read as JSON. Check it with a JSON validator, or copy it again.`,
  'NOT_AN_IMAGE:list-base': ({ file, base }) =>
    `${file} should give the address of a folder as "baseurl", but it gives “${base}”. ${wholeAddress}`,
  'NOT_AN_IMAGE:list-empty': ({ file, entries, inFolder }, formats) => {
    const found = formats.plural(entries, {
      one: 'its only entry is not an address',
      other: `none of its ${formats.count(entries)} entries is an address`,
    });
    const advice = inFolder
      ? 'Write each one as a URL, such as "slices/IM0001.dcm".'
      : 'Write each one as a whole URL, starting with https://, because this list does not lie in a folder.';
    return `${file} should list the addresses of DICOM files or of a ZIP, but ${entries === 0 ? 'it lists none' : found}. ${advice}`;
  },
  'NOT_AN_IMAGE:list-form': ({ file, keys }) => {
    const found = keys.length === 0 ? '' : `, but an object with ${keys.map((key) => `"${key}"`).join(', ')}`;
    return `${file} should hold a list of files: ["url", …], {"baseurl", "series"}, {"resources"} or a IIIF manifest. It holds none of these${found}. Write the addresses of the files as a JSON list.`;
  },
  'NOT_AN_IMAGE:series-not-json': ({ host, received }, formats) =>
    `${host} should have sent the metadata of a series as JSON, but sent ${formats.bytes(received)} of something else. Check that this is the address of a DICOMweb service.`,
  'EMPTY:series': ({ host }) =>
    `${host} has no images of this series. Check the UIDs of the study and of the series in the address.`,
  'EMPTY:series-item': ({ host, place }, formats) =>
    `Entry ${formats.count(place + 1)} in what ${host} tells of this series is empty or names no image. The others are used. Ask that server’s owner to check the series.`,

  'TRUNCATED:zip-checksum': ({ file, size }, formats) =>
    `${file} is damaged in its ZIP: its ${formats.bytes(size)} are not the ones that were packed (the CRC-32 differs). ${copyZip}`,
  'TRUNCATED:zip-member': ({ file, expected, found }, formats) => {
    const [some, all] = ofBytes(found, expected, formats);
    return `${file} is damaged in its ZIP: only ${some} of ${all} could be unpacked. ${copyZip}`;
  },
  'TRUNCATED:zip-misplaced': ({ file }) => `${file} is not where its ZIP says it is. ${copyZip}`,
  'TRUNCATED:zip-directory': ({ file, members }, formats) =>
    `${file} lists ${formats.plural(members, { one: '1 file', other: `${formats.count(members)} files` })} before its table of contents breaks off, so further files can’t be found. ${copyAgain}`,
  'TRUNCATED:zip': ({ file, size }, formats) =>
    `${file} is not a complete ZIP: the table of contents that should be at its end was not found${size === null ? '' : ` in its ${formats.bytes(size)}`}. ${copyAgain}`,
  'EMPTY:zip': ({ file }) => `${file} is empty (0 bytes). ${copyAgain}`,
  ENCRYPTED: ({ file }) => `${file} is protected by a password in its ZIP. Make a ZIP without a password.`,
  UNSUPPORTED_COMPRESSION: ({ file, method }) =>
    `${file} is packed with ZIP method ${method}, which can’t be unpacked here. Make the ZIP again with ordinary compression (method 8, deflate) or with none (method 0).`,
  'TOO_LARGE:list': ({ file, entries, most }, formats) =>
    `${file} lists ${formats.count(entries)} files. At most ${formats.count(most)} can be read at once. Split it into several.`,
  'TOO_LARGE:nested-zip': ({ file, size, most }, formats) =>
    `${file} is a ZIP of ${formats.bytes(size)} inside another ZIP, where at most ${formats.bytes(most)} can be opened. Unpack the outer ZIP first.`,

  'NOT_READABLE:changed': ({ file }) =>
    `${file} couldn’t be read from disk because it was moved, changed or locked after it was chosen. Choose it again.`,
  'NOT_READABLE:no-access': ({ file }) =>
    `${file} couldn’t be opened because the browser was refused access. Check that it is still there and that you may read it.`,
  'NOT_READABLE:gone': ({ file }) =>
    `${file} is a link to a file that is not there any more. Copy the file itself.`,
  'NOT_READABLE:forbidden': ({ file }) =>
    `${file} couldn’t be read because you don’t have permission. Ask its owner for permission, or copy it to a folder of your own.`,
  'NOT_READABLE:disk': ({ file, system }) =>
    `${file} couldn’t be read from disk${system === null ? '' : ` (error ${system})`}. Check the disk, or copy the file again.`,
  'NOT_FOUND:path': ({ file }) => `${file} doesn’t exist. Check the path for a typing mistake.`,
};
