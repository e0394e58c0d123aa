import { expect } from 'chai';
import { violations } from '../support/axe.js';
import {
  card,
  league,
  match,
  poll,
  setWidth,
  showBlocks,
  withBlocks,
} from '../support/data-blocks.js';
import { publish } from '../support/mount.js';
import { watch } from '../support/mutations.js';

describe('blocks of data together', () => {
  const all = [league, match, poll, card, { type: 'quote', text: 'Yes.', cite: 'A' }];

  it('are accessible', async () => {
    await showBlocks(...all);
    expect(await violations()).to.deep.equal([]);
  });

  it('fit into 320 pixels', async () => {
    setWidth(320);
    const { body } = await showBlocks(...all);
    for (const block of body.children) expect(block.scrollWidth).to.be.at.most(320);
    expect(body.scrollWidth).to.be.at.most(320);
  });

  it('that did not change are not touched when another one did', async () => {
    const { mounted, body } = await showBlocks(...all);
    const { records } = watch(mounted);
    await publish(mounted, withBlocks(...all.slice(0, -1), { type: 'quote', text: 'No.' }));
    const touched = records().filter(
      ({ target }) =>
        body.contains(target) &&
        !(target instanceof Element ? target : target.parentElement!).closest('.live-blog-quote'),
    );
    expect(touched.map(({ type, target }) => `${type} ${target.nodeName}`)).to.deep.equal([]);
  });
});
