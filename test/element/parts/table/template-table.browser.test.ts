import { expect } from '@esm-bundle/chai';
import { addElement, removeElements, show, untilReady, words } from '../../added-element.js';
import { asFiles, writeSmallSeries } from '../../given-files.js';
import { say } from '../../spoken.js';

describe('the table of numbers', () => {
  afterEach(removeElements);

  it('names a size where it is narrow and no column has a head, and only where there is one', async () => {
    const element = addElement({ view: 'table', spacing: '0.75 2.5 -' });
    await show(element, asFiles(writeSmallSeries()));
    await untilReady(element);
    // Firefox looks at a container's size when it next draws.
    const told = async (axis: string) => {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const size = element.shadowRoot!.querySelector(`.axis.${axis} .number + .number`)!;
      return getComputedStyle(size, '::before').content;
    };
    // Firefox tells the rule, not what it comes to.
    const named = new RegExp(`${say('table.extent')}|attr\\(data-label\\)`);
    element.style.inlineSize = '360px';
    expect(await told('x')).to.match(named);
    expect(await told('z')).to.not.match(named);
    element.style.inlineSize = '900px';
    expect(await told('x')).to.equal('none');
  });

  it('tells the stretch that the label tells, along whichever axis that is', async () => {
    // In voxels of 1 mm, 0.25 mm along a row become four times as long, and 2 mm from slice to slice half.
    const element = addElement({ naive: 'ones' });
    await show(element, asFiles(writeSmallSeries({ spacing: { x: 0.25, y: 1, z: 2 } })));
    await untilReady(element);
    const factor = words(element, '.naive .factor');
    expect(factor).to.match(/^4/);
    element.view = 'table';
    await element.updateComplete;
    const rows = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.readings tbody tr')];
    const ones = rows.find((row) => row.innerText.startsWith(say('rule.ones')));
    const stretch = ones?.querySelector<HTMLElement>('td:last-child')?.innerText.replace(/\s+/g, ' ').trim();
    expect(factor).to.equal('4 times');
    expect(stretch).to.equal(`4× X ${say('axis.x.hint')}`);
  });
});
