// The same payloads in a page with the strictest policy that is documented.
import { expectNothing } from './run.js';

describe('published hostile payloads under a strict policy', () => {
  it('come to nothing either, and nothing of the policy is broken but by markup that is not run', async function () {
    this.timeout(580_000);
    await expectNothing(true);
  });
});
