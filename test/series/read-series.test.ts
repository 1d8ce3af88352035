import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Readable } from '../../src/model/readable.js';
import type { StackReport } from '../../src/model/report.js';
import { readSeries } from '../../src/series/read-series.js';
import { writeSlice } from '../support/deposit-folders.js';

/** A file in memory that counts how often it is read. */
function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const file = {
    name,
    size: bytes.byteLength,
    reads: 0,
    read(start: number, end: number) {
      file.reads += 1;
      return Promise.resolve(bytes.slice(start, end));
    },
  };
  return file;
}

async function* list(files: readonly Readable[]): AsyncGenerator<Readable> {
  for (const file of files) yield await Promise.resolve(file);
}

async function read(files: readonly Readable[], signal = new AbortController().signal) {
  const reports: StackReport[] = [];
  const done: number[] = [];
  const series = await readSeries(
    list(files),
    {
      onFound: () => undefined,
      onRead: (count) => done.push(count),
      onReport: ({ report }) => reports.push(report),
    },
    signal,
  );
  return { series, reports, done };
}

const slices = Array.from({ length: 12 }, (_, index) => fileOf(`${index}.dcm`, writeSlice(index)));

describe('readSeries', () => {
  it('reports from a sample first, then from all, and reads each header once', async () => {
    const { series, reports, done } = await read(slices);
    assert.deepEqual(
      reports.map(({ provisional, spacing, dimensions }) => [provisional, spacing.z, dimensions.slices]),
      [
        [true, 7.25, 12],
        [false, 7.25, 12],
      ],
    );
    assert.deepEqual(done.at(-1), 12);
    const first = slices.map(({ reads }) => reads);
    assert.equal(new Set(first).size, 1);
    const [{ frames }] = series.stacks;
    const opened = frames.map(({ facts }) => series.open(facts).file.name);
    assert.deepEqual(
      opened,
      slices.map(({ name }) => name),
    );
  });

  it('lists what takes no part in every report', async () => {
    const { series } = await read([...slices, fileOf('z.dcm', new Uint8Array(0))]);
    assert.deepEqual(
      series.stacks[0].report.setAside.map(({ file, code }) => [file, code]),
      [['z.dcm', 'EMPTY']],
    );
  });

  it('refuses what holds no slice', async () => {
    const text = fileOf('a.txt', new TextEncoder().encode('scanned on Monday'));
    const refused = (files: readonly Readable[], code: string) => assert.rejects(read(files), { code });
    await refused([], 'EMPTY');
    await refused([fileOf('a.dcm', new Uint8Array(0))], 'EMPTY');
    await refused([text, fileOf('b.txt', new TextEncoder().encode('and on Tuesday'))], 'NOT_AN_IMAGE');
    await refused([text, fileOf('b.dcm', new Uint8Array(0))], 'EMPTY');
  });

  it('stops when it is aborted', async () => {
    const run = new AbortController();
    const slow = { ...fileOf('0.dcm', writeSlice(0)), read: () => Promise.reject(new Error('late')) };
    run.abort();
    await assert.rejects(read([slow], run.signal), { name: 'AbortError' });
  });
});
