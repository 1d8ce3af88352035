import { statSync } from 'node:fs';
import * as zarr from 'zarrita';
import type { Readable } from '../../src/model/readable.js';
import { DiskFile } from '../../src/sources/disk/disk-file.js';
import { Allowance } from '../../src/sources/zip/allowance.js';
import { readDirectory } from '../../src/sources/zip/zip-directory.js';
import { ZipMember } from '../../src/sources/zip/zip-member.js';

/** A level of a pack as zarrita reads it. Slices, rows, columns. */
export interface ReadLevel {
  shape: number[];
  /** Columns fastest. */
  values: number[];
  scale: number[];
  translation: number[];
}

export interface ReadPack {
  /** Of the group. */
  attributes: Record<string, unknown>;
  axes: Record<string, unknown>[];
  levels: ReadLevel[];
  /** Names of the files, as they lie in the archive. */
  names: string[];
}

/** Opens a pack by zarrita, over the members that our own directory of ZIPs finds in it. */
export async function openPack(path: string): Promise<ReadPack> {
  const members = new Map<string, Readable>();
  const archive = new DiskFile(path, 'pack.ozx', statSync(path).size);
  const { entries } = await readDirectory(archive);
  for (const entry of entries) {
    const member = new ZipMember(archive, entry, entry.name, { allowance: new Allowance() });
    members.set(`/${entry.name}`, member);
  }
  const group = await zarr.open.v3(storeOf(members), { kind: 'group' });
  const { ome } = group.attrs as { ome: { multiscales: [Multiscale] } };
  const [multiscale] = ome.multiscales;
  const levels: ReadLevel[] = [];
  for (const { path: level, coordinateTransformations } of multiscale.datasets) {
    const array = await zarr.open.v3(group.resolve(level), { kind: 'array' });
    const { data, shape } = await zarr.get(array);
    const [first, second] = coordinateTransformations;
    levels.push({
      shape,
      values: Array.from(data as ArrayLike<number>),
      scale: first.scale,
      translation: second.translation,
    });
  }
  const names = [...members.keys()].map((name) => name.slice(1));
  return { attributes: group.attrs, axes: multiscale.axes, levels, names };
}

interface Multiscale {
  axes: Record<string, unknown>[];
  datasets: { path: string; coordinateTransformations: [{ scale: number[] }, { translation: number[] }] }[];
}

/** A store of zarrita over files. */
export function storeOf(members: ReadonlyMap<string, Readable>): zarr.AsyncReadable {
  const find = (key: string) => members.get(key);
  return {
    get: async (key) => find(key)?.read(0, find(key)?.size ?? 0),
    getRange: async (key, range) => {
      const file = find(key);
      if (!file) return undefined;
      const size = file.size ?? 0;
      if ('suffixLength' in range) return file.read(size - range.suffixLength, size);
      return file.read(range.offset, range.offset + range.length);
    },
  };
}
