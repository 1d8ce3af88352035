import { expect } from '@esm-bundle/chai';
import { addElement, next, removeElements } from '../added-element.js';
import { asFiles, writeSmallSeries } from '../given-files.js';

/** The input of the dialog that a button opens; the dialog itself stays shut. */
async function openDialog(element: ReturnType<typeof addElement>, button: 'folder' | 'files') {
  await element.updateComplete;
  const root = element.shadowRoot!;
  let opened: HTMLInputElement | undefined;
  const keepShut = (event: Event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    opened = event.target;
    event.preventDefault();
  };
  root.addEventListener('click', keepShut);
  root.querySelectorAll<HTMLElement>('.invitation button')[button === 'folder' ? 0 : 1]?.click();
  root.removeEventListener('click', keepShut);
  return opened!;
}

function held(): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of asFiles(writeSmallSeries())) transfer.items.add(file);
  return transfer;
}

describe('the dialog of a person who picks', () => {
  afterEach(removeElements);

  it('stands in the document until it is answered, unseen', async () => {
    const element = addElement({ view: 'table' });
    const input = await openDialog(element, 'files');
    expect([input.isConnected, input.checkVisibility(), input.webkitdirectory]).to.deep.equal([
      true,
      false,
      false,
    ]);
    const loaded = next(element, 'load');
    input.files = held().files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await loaded;
    expect(element.report?.spacing.z).to.equal(7.25);
    expect(input.isConnected).to.equal(false);
  });

  it('leaves nothing behind where a person thinks better of it, or asks twice', async () => {
    const element = addElement({ view: 'table' });
    const first = await openDialog(element, 'files');
    const second = await openDialog(element, 'folder');
    expect([first.isConnected, second.isConnected, second.webkitdirectory]).to.deep.equal([
      false,
      true,
      true,
    ]);
    second.dispatchEvent(new Event('cancel', { bubbles: true }));
    expect(second.isConnected).to.equal(false);
  });
});
