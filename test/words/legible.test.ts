import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeJson, makeLegible, showUnseen } from '../../src/words/legible.js';

test('what cannot be seen in a name from a file is made visible, and long names are cut', () => {
  assert.equal(makeLegible('IM 1_µm (2).dcm'), 'IM 1_µm (2).dcm');
  assert.equal(makeLegible('a\u202egpj.exe\u001b[31m\n'), 'a\\u202egpj.exe\\u001b[31m\\u000a');
  const long = makeLegible(`${'a'.repeat(300)}.tif`);
  assert.equal(long.length, 120);
  assert.match(long, /^a+…a+\.tif$/);
  assert.equal(makeLegible(long), long);
});

test('every text comes out as Unicode has it, cut or not', () => {
  assert.doesNotMatch(makeLegible('🐚'.repeat(200)), /\p{Cs}/u);
  assert.equal(makeLegible('half \ud83d'), 'half \\ud83d');
  assert.equal(makeLegible('\u{e0041}'), '\\udb40\\udc41');
});

test('letters of any script and the looks of emoji stay as they are', () => {
  for (const text of [
    'Ammonit №3 – “Äst”',
    '菊石\u3000扫描',
    'عمونيت',
    '❤\ufe0f',
    '葛\u{e0100}',
    'ẫ',
    '50\u202fµm',
  ])
    assert.equal(makeLegible(text), text);
});

test('marks piled on one letter do not run over other lines', () => {
  assert.equal(showUnseen(`a${'\u0301'.repeat(50)}b`), `a${'\u0301'.repeat(4)}…b`);
});

test('JSON says the same with every unseen character written out', () => {
  const said = { name: 'a\u001b\u009b\u202e\u200b\u{e0041}\ud800\n"\\' };
  const json = escapeJson(JSON.stringify(said, null, 2));
  assert.deepEqual(JSON.parse(json), said);
  assert.match(json, /^[\n\x20-\x7e]+$/);
});

test('names are found however deep they lie, and all else stays as it is', () => {
  const data = { places: [{ after: '\u0007', gap: 2 }], z: null, regular: true };
  assert.deepEqual(makeLegible(data), {
    places: [{ after: '\\u0007', gap: 2 }],
    z: null,
    regular: true,
  });
});
