import { expect } from '@esm-bundle/chai';
import { writeTiff } from '../readers/images/tiff/write-tiff.js';
import { skyScanOf } from '../readers/logs/sample-logs.js';
import { addElement, next, removeElements, show, words } from './added-element.js';
import { asFiles, writeSmallSeries } from './given-files.js';
import { zipOf } from './zip-of.js';
import { say } from './spoken.js';

const addTable = () => addElement({ view: 'table' });
const unsized = () => {
  const nothing = {
    PixelSpacing: undefined,
    ImagePositionPatient: undefined,
    ImageOrientationPatient: undefined,
  };
  return writeSmallSeries({ override: () => nothing });
};
const log = (text = skyScanOf(16, 8, 12)) => new File([text], 'specimen_rec.log');

describe('a scanner’s log beside the slices', () => {
  afterEach(removeElements);

  it('gives X, Y and Z where the slices say nothing, and is named', async () => {
    const element = addTable();
    await show(element, [...asFiles(unsized()), log()]);
    expect(element.report?.spacing).to.deep.equal({ x: 0.04, y: 0.04, z: 0.04 });
    expect(element.report?.evidence.z.file).to.equal('specimen_rec.log');
    const table = words(element, '[part~="table"]');
    const named = say('source', { source: 'log-file', file: 'specimen_rec.log' });
    expect(table.split(named)).to.have.length(4);
    expect(words(element, '[part~="status"]')).to.contain(say('z.log-file', { file: 'specimen_rec.log' }));
    expect(element.matches(':state(uncertain)')).to.equal(false);
  });

  it('is listed as read, not as a stranger', async () => {
    const element = addTable();
    await show(element, [...asFiles(unsized()), log(), new File(['on Monday\n'], 'notes.log')]);
    expect(element.report?.setAside.map(({ file, code }) => [file, code])).to.deep.equal([
      ['specimen_rec.log', 'LOG'],
      ['notes.log', 'JUNK'],
    ]);
    expect(words(element, '.aside summary')).to.equal(
      `${say('findings.logs', { count: 1 })}, ${say('findings.aside', { count: 1 })}`,
    );
  });

  it('is found in the folder above, within a ZIP', async () => {
    const element = addTable();
    const slices = unsized().map(({ name, bytes }) => [`rec/${name}`, bytes] as const);
    const bytes = new TextEncoder().encode(skyScanOf(16, 8, 12));
    await show(element, [zipOf({ ...Object.fromEntries(slices), 'specimen_rec.log': bytes })]);
    expect(element.report?.spacing.z).to.equal(0.04);
  });

  it('sizes a stack of pictures', async () => {
    const page = { columns: 4, rows: 3, blocks: [new Uint8Array(12)] };
    const slices = Array.from(
      { length: 8 },
      (_, at) => new File([writeTiff([page])], `specimen_rec000${at}.tif`),
    );
    const element = addTable();
    await show(element, [...slices, log(skyScanOf(4, 3, 8))]);
    expect(element.report?.spacing).to.deep.equal({ x: 0.04, y: 0.04, z: 0.04 });
    const { findings = [] } = element.report ?? {};
    expect(findings.map(({ severity }) => severity)).not.to.include('error');
  });

  it('speaks already in the provisional report', async () => {
    const element = addTable();
    const found = next<{ provisional: boolean; spacing: object }>(element, 'spacing-inferred');
    await show(element, [...asFiles(unsized()), log()]);
    const { detail } = await found;
    expect(detail.provisional).to.equal(true);
    expect(detail.spacing).to.deep.equal({ x: 0.04, y: 0.04, z: 0.04 });
  });

  it('that contradicts the headers is told, and outvoted', async () => {
    const element = addTable();
    await show(element, [...asFiles(writeSmallSeries()), log()]);
    expect(element.report?.spacing).to.deep.equal({ x: 0.75, y: 2.5, z: 7.25 });
    expect(words(element, '[part~="table"]')).to.contain(
      say('table.outvoted', { source: 'log-file', value: 0.04 }),
    );
    const findings = [...(element.shadowRoot?.querySelectorAll('li[data-code="LOG_DISAGREES"]') ?? [])];
    expect(findings).to.have.length(1);
    const told = element.report?.findings.find(({ code }) => code === 'LOG_DISAGREES');
    expect(told?.data).to.include({ file: 'specimen_rec.log', source: null });
    expect(findings[0]?.textContent).to.contain(told?.message);
  });

  it('that cannot be read says why, and the rest is shown', async () => {
    const element = addTable();
    await show(element, [...asFiles(writeSmallSeries()), log('[System]\nScanner=SkyScan1172\n')]);
    const [told] = element.report?.setAside ?? [];
    expect([told?.code, told?.severity]).to.deep.equal(['LOG_UNREADABLE', 'warn']);
    expect(told?.data['reason']).to.equal('no-voxel');
    expect(element.report?.spacing.z).to.equal(7.25);
  });

  it('alone is no specimen, but says what it tells', async () => {
    const element = addTable();
    const failed = next<{ code: string; message: string }>(element, 'error');
    element.files = [log()];
    const { detail } = await failed;
    expect(detail.code).to.equal('NOT_AN_IMAGE');
    expect(detail.message).to.contain('specimen_rec.log').and.to.contain('0.04');
  });
});
