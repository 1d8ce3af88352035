import type { form as english } from '../../src/words/en/form.js';
import type { MadeOfData } from './speak-all.js';

const lengths = [{ length: 5 }, { length: 0.08 }];

/** Typical data for every sentence of a form that is made of data. */
export const formSamples: Readonly<Record<MadeOfData<typeof english>, readonly object[]>> = {
  'form.sends': [{ spacing: { x: 0.5, y: 0.5, z: 0.7 } }, { spacing: { x: 0.05, y: 0.05, z: null } }],
  'form.leaves': [{ axes: ['z'] }, { axes: ['x', 'y'] }],
  'form.confirm.unknown': [{ axes: ['x', 'y', 'z'] }],
  'form.confirm.partly': [{ axes: ['z'] }, { axes: ['x', 'y'] }],
  'form.unit-unknown': [{ text: 'furlong' }],
  'form.no-length': [{ axis: 'x', problem: 'The spacing must be greater than 0.' }],
  'form.differs': [
    { axis: 'z', typed: 5, source: 'image-position', truth: 2.5 },
    { axis: 'x', typed: 50, source: 'log-file', truth: 0.05 },
    { axis: 'y', typed: 0.7, source: 'pixel-spacing', truth: 0.5 },
    { axis: 'z', typed: 0.7, source: 'supplied', truth: 0.5 },
  ],
  'form.alone': [{ axis: 'z', typed: 0.08 }],
  'form.is.thickness': lengths,
  'form.is.axis': [{ length: 0.5, axis: 'x' }],
  'form.is.source': [
    { length: 3.3, source: 'spacing-between-slices' },
    { length: 0.5, source: 'tiff-tags' },
  ],
  'form.is.step': [{ length: 2.61 }],
  'form.is.reading': [{ length: 2.7778, reading: 'Mean of all gaps' }],
  'form.is.extent': [{ length: 100 }],
  'form.is.unit': [{ unit: 'µm' }],
  'form.is.factor': [{ factor: 2.8 }, { factor: 0.83 }],
};
