import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AxisEvidence } from '../../src/model/report.js';
import { findCommandLanguage } from '../../src/words/command-words.js';
import { command, type Judged } from '../../src/words/en/command.js';
import { Formats } from '../../src/words/formats.js';
import { reportOf } from '../element/hand-written-report.js';

const formats = new Formats('en');
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('the language of the command', () => {
  const asked: [tag: string, language: string | null][] = [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN', 'en'],
    ['tlh', null],
    ['', null],
    ['english', null],
    ['zh-TW', null],
  ];
  for (const [tag, language] of asked)
    it(`for “${tag}” is ${language ?? 'none'}`, () => assert.equal(findCommandLanguage(tag), language));
});

describe('what the command says', () => {
  it('of a stack', () => {
    const report = reportOf({ phases: 7, duplicates: 2 });
    assert.equal(
      command.title({ ...report, number: 2, total: 3 }, formats),
      '2 of 3  Series without a description  (CT, 40 files, 40 frames, 7 volumes)',
    );
    const film = { ...report, dimensions: { ...report.dimensions, slices: 1 } };
    assert.equal(
      command.title({ ...film, number: 1, total: 1 }, formats),
      'Series without a description  (CT, 40 files, 40 frames)',
    );
    assert.equal(plain(command.box(report, formats)), '200 × 150 × 28 mm (400 × 300 pixels, 40 slices)');
    const flat = { ...report, extent: { x: 200, y: 150, z: null } };
    assert.equal(
      plain(command.box(flat, formats)),
      '200 × 150 mm, depth unknown (400 × 300 pixels, 40 slices)',
    );
    const { geometry } = report;
    const holed = { ...geometry, missing: [7, 19], tiltDegrees: 16.5 };
    assert.equal(
      command.slices({ ...report, regularity: 'missing', geometry: holed, unplaced: 0 }, formats),
      '2 missing, otherwise evenly spaced, 2 repeated images skipped, tilted by 16.5°',
    );
    assert.equal(
      plain(command.spacing({ x: 0.05, y: 0.05, z: null }, formats)),
      '0.05 × 0.05 × ? mm (50 × 50 × ? µm)',
    );
    assert.equal(command.spacing({ x: null, y: null, z: null }, formats), 'unknown');
  });

  it('of where a length comes from', () => {
    const say = (evidence: Partial<AxisEvidence>) =>
      plain(command.evidence({ ...reportOf().evidence.z, length: 0.7, ...evidence }, formats));
    assert.equal(say({}), 'Image Position (Patient), measured on 40 slices');
    assert.equal(
      say({ confidence: 'measured-low', outvoted: [{ source: 'slice-thickness', value: 1.4 }] }),
      'Image Position (Patient), measured on 40 slices; see the warning; not used: Slice Thickness 1.4 mm',
    );
    assert.equal(
      say({ precision: 0.001 }),
      'Image Position (Patient), measured on 40 slices; known to ±0.001 mm (1 µm)',
    );
    assert.equal(
      say({ source: 'log-file', file: 'scan.log', confidence: 'declared', precision: null }),
      'scan.log, as declared',
    );
    assert.equal(say({ source: 'supplied', confidence: 'declared', precision: null }), 'entered by you');
    const suggestions = [{ source: 'isotropic', value: 0.5 }];
    assert.equal(
      say({ source: null, confidence: 'suggested', precision: null, suggestions }),
      'nothing in the files; to confirm: the same as X 0.5 mm',
    );
  });

  const judged: [z: number | null, stretch: number | null, sentence: string, how?: Partial<Judged>][] = [
    [19, 2.62, 'Z 19 mm: 2.62 times its true length, from slice to slice'],
    [0.58, 0.83, 'Z 0.58 mm: 17 % too short, from slice to slice'],
    [-0.7, -1, 'Z -0.7 mm: slices in reverse order'],
    [-5, -2, 'Z -5 mm: slices in reverse order, 2 times its true length, from slice to slice'],
    [0.2, null, 'Z 0.2 mm, which nothing in the files confirms'],
    [0, 0, 'Z 0: flat'],
    [null, null, 'no Z'],
    [0.7, 0.9, 'Z 0.7 mm: 10 % too short, over the whole stack', { isWhole: true }],
    [0.78, 1.003, 'Z 0.78 mm: the same length over the whole stack', { isWhole: true, isSame: true }],
    [5, 2, 'Z 5 mm: 2 times as long, from slice to slice', { isTrue: false }],
    [5, 0.5, 'Z 5 mm: 50 % shorter, over the whole stack', { isTrue: false, isWhole: true }],
  ];
  for (const [z, stretch, sentence, how] of judged)
    it(`of another tool: ${sentence}`, () => {
      const told = { z, stretch, isWhole: false, isSame: false, isTrue: true, ...how };
      assert.equal(plain(command.judgement(told, formats)), sentence);
    });

  it('of holes that other tools close up', () => {
    assert.equal(
      command.closed({ missing: 1, slices: 39, misplaced: 20 }, formats),
      '1 missing slice is closed up, so 20 of 39 slices are out of place',
    );
  });

  it('of the command line', () => {
    const languages = ['en', 'de'];
    assert.equal(
      command.mistakes.language({ found: 'tlh', languages }),
      'There are no words in the language “tlh”. Choose one of: en, de.',
    );
    assert.ok(
      command
        .usage({ languages })
        .split('\n')
        .every((line) => line.length <= 100),
    );
  });
});
