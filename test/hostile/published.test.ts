// Hostile payloads that others published, in every place of a feed, in the built script tag.
import { expectNothing } from './run.js';

describe('published hostile payloads', () => {
  it('come to nothing, wherever in a feed they stand', async function () {
    this.timeout(580_000);
    await expectNothing(false);
  });
});
