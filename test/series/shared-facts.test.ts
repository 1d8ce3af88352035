import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HeaderFacts } from '../../src/model/report.js';
import { SharedFacts } from '../../src/series/shared-facts.js';

/** More values than may differ between frames that share. */
const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`Shared${at}`, `value ${at}`]));

const frame = (file: string, more: Partial<HeaderFacts> = {}): HeaderFacts => ({
  ...many,
  SeriesInstanceUID: '1.2',
  file,
  frame: 1,
  ...more,
});

/** What is own to a frame, by name. */
const ownOf = (facts: HeaderFacts) => Object.keys(facts).sort();

describe('SharedFacts', () => {
  it('says of each frame what it was told, and holds only what is new', () => {
    const shared = new SharedFacts();
    const given = [
      frame('a', { InstanceNumber: '1' }),
      frame('b', { InstanceNumber: '2' }),
      frame('c', { Shared3: 'other' }),
    ];
    const kept = given.map((one) => shared.keep(one));
    for (const [at, one] of given.entries())
      for (const keyword of [...Object.keys(one), 'InstanceNumber', 'Absent'])
        assert.equal(kept[at]?.[keyword], one[keyword], `${keyword} of ${one.file}`);
    assert.deepEqual(kept.map(ownOf), [
      [],
      ['InstanceNumber', 'file'],
      ['InstanceNumber', 'Shared3', 'file'],
    ]);
  });

  it('adds to one frame what is added to it', () => {
    const shared = new SharedFacts();
    const [first, second] = [shared.keep(frame('a')), shared.keep(frame('b'))];
    first['PixelDigest'] = 'seen';
    assert.equal(second['PixelDigest'], undefined);
    assert.equal(shared.keep(frame('c'))['PixelDigest'], undefined);
  });

  it('lets slices that are series of their own share, and each series of many its own first', () => {
    const shared = new SharedFacts();
    const keep = (file: string, uid: string) => shared.keep(frame(file, { SeriesInstanceUID: uid }));
    const alone = ['1.1', '1.2', '1.3'].map((uid) => keep(uid, uid));
    assert.deepEqual(alone.map(ownOf), [[], ['SeriesInstanceUID', 'file'], ['SeriesInstanceUID', 'file']]);
    const many = [keep('a', '2.1'), keep('b', '2.1'), keep('c', '2.2'), keep('d', '2.2')];
    assert.deepEqual(many.slice(2).map(ownOf), [[], ['file']]);
  });

  it('keeps whole what has too little in common', () => {
    const shared = new SharedFacts();
    shared.keep(frame('a'));
    const other = Object.fromEntries(Object.keys(many).map((keyword) => [keyword, 'otherwise']));
    const kept = shared.keep(frame('b', other));
    assert.equal(kept['Shared7'], 'otherwise');
    assert.equal(shared.keep(frame('c', other))['Shared7'], 'otherwise');
  });
});
