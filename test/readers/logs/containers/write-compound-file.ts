const sectorLength = 512;
const miniLength = 64;
const miniCutoff = 4096;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;
const fatSector = 0xfffffffd;
const listSector = 0xfffffffc;
const perSector = sectorLength / 4;
const listedInHeader = 109;

interface Node {
  name: string;
  kind: 1 | 2 | 5;
  bytes: Uint8Array;
  children: Node[];
  left: number;
  right: number;
  child: number;
  start: number;
}

/**
 * Writes an OLE compound file of version 3 ([MS-CFB]) with these streams, `storage/stream` by name. The directory comes
 * last, after the streams, as in a file that grew while it was written.
 */
export function writeCompoundFile(streams: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const nodes = listNodes(streams);
  const sectors: Uint8Array[] = [];
  const fat: number[] = [];
  const put = (bytes: Uint8Array): number => {
    const start = sectors.length;
    const count = Math.ceil(bytes.length / sectorLength);
    for (let at = 0; at < count; at++) {
      const sector = new Uint8Array(sectorLength);
      sector.set(bytes.subarray(at * sectorLength, (at + 1) * sectorLength));
      sectors.push(sector);
      fat.push(at === count - 1 ? endOfChain : start + at + 1);
    }
    return count > 0 ? start : endOfChain;
  };

  const mini: number[] = [];
  const miniFat: number[] = [];
  for (const node of nodes.filter(({ kind }) => kind === 2)) {
    if (node.bytes.length >= miniCutoff) {
      node.start = put(node.bytes);
      continue;
    }
    const count = Math.ceil(node.bytes.length / miniLength);
    node.start = miniFat.length;
    for (let at = 0; at < count; at++) miniFat.push(at === count - 1 ? endOfChain : node.start + at + 1);
    mini.push(...node.bytes, ...new Array<number>(count * miniLength - node.bytes.length).fill(0));
  }
  const [root] = nodes;
  if (root) {
    root.bytes = Uint8Array.from(mini);
    root.start = put(root.bytes);
  }
  const firstMiniFat = put(words(miniFat));
  const firstDirectory = put(concat(nodes.map(writeEntry)));
  const tables = layOutTables(sectors.length);
  for (let at = 0; at < tables.fat; at++) fat.push(fatSector);
  for (let at = 0; at < tables.lists; at++) fat.push(listSector);
  const header = writeHeader({
    ...tables,
    directory: firstDirectory,
    miniFat: firstMiniFat,
    minis: miniFat.length,
  });
  return concat([header, ...sectors, words(fat, tables.fat * perSector), ...writeLists(tables)]);
}

interface Tables {
  /** First sector of the allocation table. */
  first: number;
  /** Sectors of the table. */
  fat: number;
  /** Sectors that list those of the table which the header has no room for. */
  lists: number;
}

function layOutTables(first: number): Tables {
  let fat = 0;
  let lists = 0;
  while (fat * perSector < first + fat + lists) {
    fat++;
    lists = Math.ceil(Math.max(0, fat - listedInHeader) / (perSector - 1));
  }
  return { first, fat, lists };
}

function writeLists({ first, fat, lists }: Tables): Uint8Array[] {
  return Array.from({ length: lists }, (_, list) => {
    const from = listedInHeader + list * (perSector - 1);
    const listed = Array.from({ length: perSector - 1 }, (__, at) =>
      from + at < fat ? first + from + at : free,
    );
    return words([...listed, list + 1 < lists ? first + fat + list + 1 : endOfChain]);
  });
}

/** The root, then each storage, then the streams; siblings in trees by the order that the format asks for. */
function listNodes(streams: Record<string, Uint8Array>): Node[] {
  const node = (name: string, kind: Node['kind'], bytes = new Uint8Array(0)): Node => {
    return { name, kind, bytes, children: [], left: free, right: free, child: free, start: endOfChain };
  };
  const root = node('Root Entry', 5);
  const nodes = [root];
  for (const [path, bytes] of Object.entries(streams)) {
    const [storage = '', stream = ''] = path.split('/');
    let folder = root.children.find(({ name }) => name === storage);
    if (!folder) root.children.push((folder = node(storage, 1)));
    folder.children.push(node(stream, 2, bytes as Uint8Array<ArrayBuffer>));
  }
  nodes.push(...root.children, ...root.children.flatMap(({ children }) => children));
  const indexOf = (one: Node) => nodes.indexOf(one);
  for (const parent of nodes) parent.child = plant([...parent.children].sort(compareNames), indexOf);
  return nodes;
}

function compareNames(a: Node, b: Node): number {
  return a.name.length - b.name.length || (a.name.toUpperCase() < b.name.toUpperCase() ? -1 : 1);
}

function plant(sorted: Node[], indexOf: (node: Node) => number): number {
  const middle = Math.floor(sorted.length / 2);
  const node = sorted[middle];
  if (!node) return free;
  node.left = plant(sorted.slice(0, middle), indexOf);
  node.right = plant(sorted.slice(middle + 1), indexOf);
  return indexOf(node);
}

function writeEntry({ name, kind, bytes, left, right, child, start }: Node): Uint8Array {
  const entry = new DataView(new ArrayBuffer(128));
  for (let at = 0; at < name.length; at++) entry.setUint16(at * 2, name.charCodeAt(at), true);
  entry.setUint16(64, (name.length + 1) * 2, true);
  entry.setUint8(66, kind);
  entry.setUint8(67, 1);
  [left, right, child].forEach((index, at) => entry.setUint32(68 + at * 4, index, true));
  entry.setUint32(116, start, true);
  entry.setUint32(120, bytes.length, true);
  return new Uint8Array(entry.buffer);
}

function writeHeader({
  first,
  fat,
  lists,
  directory,
  miniFat,
  minis,
}: Tables & { directory: number; miniFat: number; minis: number }): Uint8Array {
  const header = new DataView(new ArrayBuffer(sectorLength));
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].forEach((byte, at) => header.setUint8(at, byte));
  [0x3e, 3, 0xfffe, 9, 6].forEach((value, at) => header.setUint16(24 + at * 2, value, true));
  header.setUint32(44, fat, true);
  header.setUint32(48, directory, true);
  header.setUint32(56, miniCutoff, true);
  header.setUint32(60, minis > 0 ? miniFat : endOfChain, true);
  header.setUint32(64, Math.ceil((minis * 4) / sectorLength), true);
  header.setUint32(68, lists > 0 ? first + fat : endOfChain, true);
  header.setUint32(72, lists, true);
  for (let at = 0; at < listedInHeader; at++)
    header.setUint32(76 + at * 4, at < fat ? first + at : free, true);
  return new Uint8Array(header.buffer);
}

function words(values: readonly number[], count = values.length): Uint8Array {
  const padded = Math.ceil(count / perSector) * perSector;
  const view = new DataView(new ArrayBuffer(padded * 4));
  for (let at = 0; at < padded; at++) view.setUint32(at * 4, values[at] ?? free, true);
  return new Uint8Array(view.buffer);
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
