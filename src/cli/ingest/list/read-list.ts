import { createReadStream, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseSpacing } from '../../../model/spacing.js';
import type { DepositTask } from '../deposit-task.js';
import { folderOf } from '../deposit-folder.js';
import { parseS3, type S3, type S3Place } from '../places/s3.js';

/** A line of a list that names no deposit, from 1, or one that another line names already. */
export type ListFault = { fault: 'line'; line: number } | { fault: 'twin'; task: DepositTask };

export interface ListOptions {
  s3: () => Promise<S3>;
  /** Where results go: no deposit. */
  out: string;
  /** Told how many files of a folder are no ZIP, and so no deposit. */
  onLeft?: (files: number) => void;
  signal?: AbortSignal;
}

/** Whether there is a list to read. */
export function isList(list: string): boolean {
  return list === '-' || parseS3(list) !== null || statSync(list, { throwIfNoEntry: false }) !== undefined;
}

/**
 * The deposits of an archive: each subfolder and ZIP of a folder, each line of a file or of the standard input (`-`), or
 * what stands below `s3://bucket/prefix/`. Each is yielded once.
 */
export async function* readList(list: string, options: ListOptions): AsyncGenerator<DepositTask | ListFault> {
  const seen = new Set<string>();
  for await (const found of readAll(list, options)) {
    if ('fault' in found) yield found;
    else if (seen.has(folderOf(found.id))) yield { fault: 'twin', task: found };
    else {
      seen.add(folderOf(found.id));
      yield found;
    }
  }
}

async function* readAll(list: string, options: ListOptions): AsyncGenerator<DepositTask | ListFault> {
  const place = parseS3(list);
  if (place) yield* readBucket(place, options);
  else if (list !== '-' && (await stat(list)).isDirectory()) yield* readFolder(list, options);
  else yield* readLines(list === '-' ? process.stdin : createReadStream(list));
}

async function* readFolder(folder: string, { out, onLeft }: ListOptions): AsyncGenerator<DepositTask> {
  const results = parseS3(out) ? null : await realpath(out).catch(() => resolve(out));
  const entries = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  let left = 0;
  for (const name of entries) {
    const source = join(folder, name);
    const kind = await stat(source).catch(() => null);
    const isDeposit = (kind?.isDirectory() ?? false) || /\.zip$/i.test(name);
    if (!isDeposit) left += 1;
    else if ((await realpath(source).catch(() => source)) !== results)
      yield { id: name, source, supplied: null };
  }
  if (left > 0) onLeft?.(left);
}

async function* readBucket(
  { bucket, key }: S3Place,
  { s3, signal }: ListOptions,
): AsyncGenerator<DepositTask> {
  const prefix = key === '' || key.endsWith('/') ? key : `${key}/`;
  for await (const found of (await s3()).list({ bucket, key: prefix }, { delimiter: '/', signal })) {
    const name = 'key' in found ? found.key : found.prefix;
    if ('key' in found && !/\.zip$/i.test(name)) continue;
    yield {
      id: name.slice(prefix.length).replace(/\/$/, ''),
      source: `s3://${bucket}/${name}`,
      supplied: null,
    };
  }
}

async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<DepositTask | ListFault> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    const told = text.replace(/^\ufeff/, '').trim();
    if (told !== '') yield readLine(told) ?? { fault: 'line', line };
  }
}

/** A path or an address by itself, or `{"id", "source", "spacing"}`, of which `source` must be there. */
function readLine(text: string): DepositTask | null {
  if (!text.startsWith('{')) return { id: nameOf(text), source: text, supplied: null };
  const told = parseObject(text);
  const { id, source, spacing } = told ?? {};
  const supplied = typeof spacing === 'string' ? parseSpacing(spacing) : null;
  if (typeof source !== 'string' || source === '' || (spacing !== undefined && !supplied)) return null;
  if (id === undefined) return { id: nameOf(source), source, supplied };
  const name = typeof id === 'number' ? String(id) : id;
  return typeof name === 'string' && name !== '' ? { id: name, source, supplied } : null;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function nameOf(source: string): string {
  const path = /^https?:/i.test(source) ? source.replace(/[?#].*$/s, '') : source;
  const name = basename(path.replace(/[/\\]+$/, ''));
  return /^\.*$/.test(name) ? basename(resolve(path)) || path : name;
}
