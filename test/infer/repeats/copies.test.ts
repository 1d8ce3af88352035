import assert from 'node:assert/strict';
import { checkCases, type Case } from '../check-case.js';
import { evenly, makeSeries } from '../make-series.js';

const copiedHeader = (digest: (i: number) => string) =>
  makeSeries({
    at: evenly(20, 0),
    origin: [0, 0, 0],
    facts: { SOPInstanceUID: '1.2.7777', InstanceNumber: '1', SliceThickness: '0.05' },
    each: (i) => ({ PixelDigest: digest(i) }),
  });

const cases: Case[] = [
  {
    case: 'F1',
    title: 'different pictures under one copied header are no copies',
    source: 'AustralianCancerDataNetwork/pydicer#76; qurit/rt-utils#122',
    headers: copiedHeader(String),
    z: null,
    slices: 20,
    duplicates: 0,
    finds: ['SAME_IDENTITY_DIFFERENT_PIXELS'],
    spares: ['DUPLICATE_FILE', 'SINGLE_IMAGE'],
    also: ({ findings }) => {
      const told = findings.find(({ code }) => code === 'SAME_IDENTITY_DIFFERENT_PIXELS');
      assert.equal(told?.data['images'], 20);
    },
  },
  {
    case: 'F2',
    title: 'the same picture under one header is a copy',
    source: 'a folder copied twice',
    headers: copiedHeader(() => '2048 1'),
    z: null,
    slices: 1,
    duplicates: 19,
    finds: ['DUPLICATE_FILE', 'SINGLE_IMAGE'],
    spares: ['SAME_IDENTITY_DIFFERENT_PIXELS'],
  },
  {
    case: 'F3',
    title: 'one slice of a stack written over another header',
    source: 'a script that reuses one data set',
    headers: [
      ...makeSeries({ at: evenly(10, 1), each: (i) => (i === 4 ? { PixelDigest: '1' } : {}) }),
      ...makeSeries({ at: evenly(10, 1), each: () => ({ PixelDigest: '2' }) })
        .slice(4, 5)
        .map((header) => ({ ...header, file: 'other.dcm' })),
    ],
    z: 1,
    slices: 10,
    finds: ['SAME_IDENTITY_DIFFERENT_PIXELS', 'DUPLICATE_POSITION'],
    spares: ['DUPLICATE_FILE'],
  },
];

checkCases(cases);
