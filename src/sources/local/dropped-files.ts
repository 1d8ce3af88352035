import { BlobFile } from './blob-file.js';
import type { Dropped, Readable } from '../../model/readable.js';
import { refusal } from '../../model/problem/problem.js';
import { UnreadableFile } from '../unreadable-file.js';

/**
 * What a drop holds, to be called within the `drop` event: afterwards the browser forgets it. Folders come as
 * entries, which `openFiles` walks, files as files: WebKit's entry of one that lies in memory cannot be opened.
 */
export function takeDropped(transfer: DataTransfer): Dropped[] {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  return items.flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return (entry?.isDirectory ? entry : item.getAsFile()) ?? entry ?? [];
  });
}

/** Every file in what was dropped, folders walked downwards, each under its path. */
export async function* walkDropped(dropped: Dropped, signal?: AbortSignal): AsyncGenerator<Readable> {
  // Told by what it has: the file of another window is of that one's classes.
  if ('slice' in dropped) {
    yield new BlobFile(dropped.webkitRelativePath || dropped.name, dropped);
  } else if ('isFile' in dropped) {
    yield* walkEntry(dropped, signal);
  } else {
    yield* walkHandle(dropped, '', signal);
  }
}

async function* walkHandle(
  handle: FileSystemHandle,
  folder: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Readable> {
  signal?.throwIfAborted();
  const path = folder + handle.name;
  if (isFileHandle(handle)) {
    yield await openBlob(path, () => handle.getFile());
    return;
  }
  if (!isDirectoryHandle(handle)) return;
  try {
    for await (const child of handle.values()) yield* walkHandle(child, `${path}/`, signal);
  } catch (cause) {
    signal?.throwIfAborted();
    yield refused(path, cause);
  }
}

function isFileHandle(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function isDirectoryHandle(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

async function* walkEntry(entry: FileSystemEntry, signal: AbortSignal | undefined): AsyncGenerator<Readable> {
  signal?.throwIfAborted();
  const path = entry.fullPath.replace(/^\//, '');
  if (isFileEntry(entry)) {
    yield await openBlob(path, () => new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
    return;
  }
  if (!isDirectoryEntry(entry)) return;
  try {
    for await (const child of listFolder(entry)) yield* walkEntry(child, signal);
  } catch (cause) {
    signal?.throwIfAborted();
    yield refused(path, cause);
  }
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectoryEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** Browsers hand out a folder's entries a hundred at a time, until an empty batch. */
async function* listFolder(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  const next = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  for (let batch = await next(); batch.length > 0; batch = await next()) yield* batch;
}

async function openBlob(path: string, open: () => Promise<File>): Promise<Readable> {
  try {
    return new BlobFile(path, await open());
  } catch (cause) {
    return refused(path, cause);
  }
}

function refused(path: string, cause: unknown): UnreadableFile {
  return new UnreadableFile(path, refusal('NOT_READABLE:no-access', { file: path }, { cause }));
}
