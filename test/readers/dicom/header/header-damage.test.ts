import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeDamage } from '../../../../src/readers/dicom/header/header-damage.js';
import type { Item, RawElement } from '../../../../src/readers/dicom/header/read-items.js';
import type { WalkedHeader } from '../../../../src/readers/dicom/header/walk-elements.js';

const sequence = (items: number, more: Partial<RawElement> = {}): RawElement => ({
  vr: 'SQ',
  bytes: new Uint8Array(),
  bigEndian: false,
  items: Array.from({ length: items }, (): Item => new Map()),
  ...more,
});
const [shared, perFrame] = ['x52009229', 'x52009230'];

/** What is wrong with a header of ten frames. */
const damage = (elements: Record<string, RawElement>, outcome: WalkedHeader['outcome']) =>
  describeDamage({ elements: new Map(Object.entries(elements)), outcome } as WalkedHeader, 10);

test('a header says how it is damaged: cut, unreadable, or with another number of items (PS3.3 C.7.6.16)', () => {
  const whole: WalkedHeader['outcome'] = 'stopped';
  const tail = sequence(3).items;
  assert.deepEqual(damage({}, whole), {});
  assert.deepEqual(damage({ [perFrame]: sequence(10) }, whole), {});
  assert.deepEqual(damage({ [shared]: sequence(1), [perFrame]: sequence(10) }, whole), {});
  assert.deepEqual(damage({ [perFrame]: sequence(7, { tail }) }, whole), {});
  assert.deepEqual(damage({ [perFrame]: sequence(7) }, whole), {
    HeaderDamage: 'items',
    FunctionalGroupItems: 7,
  });
  assert.deepEqual(damage({ [perFrame]: sequence(10, { tail }) }, whole), {
    HeaderDamage: 'items',
    FunctionalGroupItems: 13,
  });
  assert.deepEqual(damage({ [perFrame]: sequence(6, { tail, damaged: true }) }, whole), {
    HeaderDamage: 'unreadable',
    FunctionalGroupItems: 9,
  });
  assert.deepEqual(damage({ [shared]: sequence(1, { damaged: true }), [perFrame]: sequence(10) }, whole), {
    HeaderDamage: 'unreadable',
    FunctionalGroupItems: 10,
  });
  assert.deepEqual(damage({}, 'broken'), { HeaderDamage: 'cut' });
  assert.deepEqual(damage({ [perFrame]: sequence(4, { damaged: true }) }, 'broken'), {
    HeaderDamage: 'cut',
    FunctionalGroupItems: 4,
  });
});
