import type { DataOf, LineKey } from '../../src/words/words.js';

/** Keys whose sentences are made of data. */
type Told = { [Key in LineKey]: DataOf<Key> extends undefined ? never : Key }[LineKey];

const grid = { columns: 512, rows: 400, slices: 40 };
const voxels = { region: [200, 200, 40], shown: [100, 100, 20], all: [512, 400, 40], slices: 40 };

/** Typical data for every sentence of the interface that is made of data: one of each, and where a count tells, two. */
export const interfaceSamples: { readonly [Key in Told]: readonly DataOf<Key>[] } = {
  'pane.true.label': [
    { alt: 'Ammonite, micro-CT', numbers: '0.5 × 0.5 × 0.7 mm' },
    { alt: null, numbers: '0.5 × 0.5 × 0.7 mm' },
  ],
  'pane.naive.label': [{ alt: null, numbers: '0.5 × 0.5 × 1.4 mm', rule: 'Slice Thickness as Z' }],
  'caption.pixels': [grid],
  'caption.box': [{ box: [231, 231, 140] }],
  'caption.box.no-depth': [
    { box: [231, 231], slices: 40 },
    { box: [231, 231], slices: 1 },
  ],
  'caption.box.uneven': [{ box: [231, 231], slices: 40, span: 147.5 }],
  'caption.specimen': [
    { box: 'A box', lengths: [9.1234, 8.7, 12.4], doubts: [0.1, 0.1, 0.5], threshold: 1234.5 },
    { box: 'A box', lengths: [9.1234, 8.7], doubts: [0.1, 0.1], threshold: 90, isDark: true },
    { box: 'A box', lengths: [153, 149, 98], doubts: [0.3, 0.3, 0], threshold: -313, isBare: true },
  ],
  'caption.naive-box': [{ box: [231, 231, 280] }],
  'caption.factor': [{ factor: 2 }, { factor: 0.8333333 }, { factor: 1000 }],
  'naive.z': [{ rule: 'thickness', z: 5 }],
  'naive.z.same': [{ rule: 'imagej-single', z: 2.5 }],
  'naive.z.differs': [
    { rule: 'thickness', z: 5, factor: 2.5, along: 'z', isTrue: true },
    { rule: 'isotropic', z: 0.5, factor: 0.83, along: 'z', isTrue: true },
    { rule: 'mean', z: 2.7778, factor: 1.111, along: 'z', isTrue: true },
    { rule: 'imagej-sequence', z: 0.001, factor: 0.0004, along: 'z', isTrue: true },
    { rule: 'first-gap', z: 3, factor: 1.2, along: 'z', isTrue: true },
    { rule: 'custom', z: 3, factor: 2, along: 'x', isTrue: true },
    { rule: 'thickness', z: 5, factor: 1.8, along: 'whole', isTrue: true },
    { rule: 'thickness', z: 0.7, factor: 0.9, along: 'whole', isTrue: true },
    { rule: 'thickness', z: 5, factor: 2.5, along: 'z', isTrue: false },
    { rule: 'isotropic', z: 0.5, factor: 0.83, along: 'whole', isTrue: false },
  ],
  'naive.differs': [
    { factor: 2, along: 'y', isTrue: true },
    { factor: 0.5, along: 'x', isTrue: true },
    { factor: 0.001, along: 'everywhere', isTrue: true },
    { factor: 2, along: 'y', isTrue: false },
    { factor: 0.5, along: 'x', isTrue: false },
  ],
  'naive.z.whole': [{ rule: 'thickness', z: 0.778 }],
  'z.cubes': [{ told: 'Z unknown' }],
  'naive.closed': [
    { judged: 'A tenth too short', missing: 4, slices: 36, misplaced: 29 },
    { judged: 'A tenth too short', missing: 1, slices: 3, misplaced: 1 },
  ],
  'naive.straightened': [{ degrees: 16.4567 }],
  'naive.morph': [{ share: 0 }, { share: 0.5 }],
  'naive.none.thickness': [{ isOffered: true }, { isOffered: false }],
  'naive.none.rule': [
    { rule: 'Tilt ignored', isOffered: true },
    { rule: 'Tilt ignored', isOffered: false },
  ],
  'z.image-position': [
    { slices: 40, degrees: null },
    { slices: 40, degrees: 16.4567 },
    { slices: 1, degrees: null },
  ],
  'z.log-file': [{ file: 'scan.log' }],
  'z.blocked': [{ source: 'image-position' }],
  'progress.files': [
    { done: 12, total: 12_040 },
    { done: 1, total: 1 },
  ],
  'progress.slices': [
    { done: 12, total: 40 },
    { done: 1, total: 1 },
  ],
  'progress.asked': [{ host: 'example.org', seconds: 30 }],
  'progress.since': [{ host: 'museum.example', since: new Date(2026, 0, 2, 14, 3, 20).getTime() }],
  'progress.changed': [{ host: 'museum.example' }],
  'missing.told': [{ count: 1 }, { count: 12 }],
  'progress.stalled': [{ host: 'example.org' }],
  source: [
    { source: 'image-position', file: null },
    { source: 'log-file', file: 'scan.log' },
    { source: null, file: null },
    { source: 'some-later-source', file: null },
  ],
  'table.precision': [{ precision: 0.0005 }],
  'table.slices': [{ slices: 40 }, { slices: 1 }],
  'table.outvoted': [{ source: 'slice-thickness', value: 5 }],
  'table.suggested': [{ source: 'unit-corrected', value: 0.035 }],
  'table.grid': [
    { ...grid, regularity: null },
    { ...grid, regularity: 'uniform' },
    { ...grid, regularity: 'jitter' },
    { ...grid, regularity: 'missing' },
    { ...grid, regularity: 'variable' },
  ],
  'table.varies': [{ length: [4, 7] }],
  'announce.provisional': [{ numbers: '0.5 × 0.5 × 0.7 mm' }],
  'announce.true': [
    { numbers: '0.5 × 0.5 × 0.7 mm', provenance: 'Z measured from the positions of 40 slices' },
    { numbers: '0.5 × 0.5 × ? mm', provenance: 'Z unknown.' },
  ],
  'copy.sentence': [
    { numbers: 'X 0.5 mm, Y 0.5 mm, Z 0.7 mm', provenance: 'Z as entered', box: 'A box' },
    { numbers: 'X 0.5 mm, Y 0.5 mm, Z 0.7 mm', provenance: 'Z as entered', box: null },
  ],
  'announce.naive': [{ provenance: 'Tilt ignored' }],
  'announce.warnings': [
    { count: 1, first: 'Is the folder complete?' },
    { count: 3, first: 'Is the folder complete?' },
  ],
  'findings.count': [{ count: 1 }, { count: 12 }],
  'findings.logs': [{ count: 1 }, { count: 2 }],
  'findings.aside': [{ count: 1 }, { count: 12_000 }],
  'legend.missing': [
    { missing: 1, holes: [{ from: 7, to: 7, after: 'IM0007.dcm', before: 'IM0009.dcm' }], more: 0 },
    {
      missing: 9,
      holes: [
        { from: 7, to: 7, after: 'IM0007.dcm', before: 'IM0009.dcm' },
        { from: 19, to: 20, after: null, before: null },
        { from: 30, to: 35, after: 'IM0030.dcm', before: 'IM0037.dcm' },
      ],
      more: 2,
    },
  ],
  'legend.unplaced': [{ missing: 1 }, { missing: 12 }],
  'legend.zones': [{ zones: 2 }],
  'legend.zone': [{ from: 0, to: 29, gap: 2.5 }],
  'picture.reduced': [voxels],
  'picture.region': [voxels],
  'picture.region-reduced': [voxels],
  'supplied.differs': [
    { axis: 'z', by: 'person', value: 0.875, source: 'image-position', other: 0.7 },
    { axis: 'x', by: 'page', value: 0.25, source: 'pixel-spacing', other: 0.5 },
    { axis: 'x', by: 'person', value: 0.05, source: 'log-file', other: 0.04 },
    { axis: 'y', by: 'person', value: 0.05, source: 'tiff-tags', other: 0.04 },
  ],
  'supplied.alone': [
    { axis: 'x', by: 'person', value: 0.05 },
    { axis: 'z', by: 'page', value: 2.5 },
  ],
  'supplied.suggested': [
    { axis: 'z', by: 'person', value: 0.04, source: 'log-file', other: 0.04 },
    { axis: 'x', by: 'page', value: 0.05, source: 'tiff-tags', other: 0.04 },
  ],
  'supplied.unknown': [{ axis: 'z', source: 'image-position', other: 0.7 }],
  suggestion: [{ spacing: { x: 0.5, y: 0.5, z: 0.7 }, source: 'unit-corrected' }],
  'entry.nonsense': [{ text: 'abc' }],
  'entry.comma': [{ text: '1,234' }],
  'stacks.title': [{ stacks: 2 }],
  'stacks.unnamed': [{ number: 2 }],
  'stacks.first': [{ file: 'IM0001.dcm' }],
  'stacks.grid': [
    { ...grid, phases: 1 },
    { ...grid, phases: 5 },
    { ...grid, slices: 1, phases: 1 },
  ],
  'repeat.time': [{ number: 2, count: 5 }],
  'repeat.echo': [{ number: 2, count: 5 }],
  'repeat.diffusion': [{ number: 2, count: 5 }],
  'repeat.volume': [{ number: 2, count: 5 }],
  'repeat.segment': [{ number: 2, count: 5 }],
};
