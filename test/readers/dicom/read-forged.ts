import assert from 'node:assert/strict';
import { ProblemError } from '../../../src/model/problem/problem.js';
import { readHeader } from '../../../src/readers/dicom/read-header.js';
import { readSamples } from '../../../src/readers/dicom/read-samples.js';
import { BytesFile } from './bytes-file.js';

/**
 * Reads whatever bytes, and fails unless they are read or refused in a problem that names the file, without
 * reading much more than there is. The answer: the code of the refusal, or `read`.
 */
export async function readForged(bytes: Uint8Array): Promise<string> {
  const file = new BytesFile(bytes, 'IM0001.dcm');
  try {
    const { facts, pixels } = await readHeader(file);
    assert.equal(facts.length, pixels.numberOfFrames);
    assert.equal(pixels.rescale.length, facts.length);
    for (const { slope, intercept } of pixels.rescale.slice(0, 9)) {
      assert.ok(Number.isFinite(slope) && slope !== 0 && Number.isFinite(intercept));
    }
    if (pixels.encapsulated || pixels.rows * pixels.columns > 1e6) return 'read';
    const { data, rows, columns } = await readSamples(file, pixels, 1);
    assert.equal(data.length, rows * columns);
    return 'read';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    assert.equal(error.problem.data['file'], 'IM0001.dcm');
    return error.code;
  } finally {
    const read = file.reads.reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0);
    assert.ok(read <= 3 * bytes.length + 16_384, `${read} bytes were read of ${bytes.length}`);
  }
}
