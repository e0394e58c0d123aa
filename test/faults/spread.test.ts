// Row 2 of the table of faults.
import { expect } from 'chai';
import { LiveBlogError } from '../../src/errors.js';
import { start } from '../support/session.js';

/** Numbers as good as random ones, and the same in every run (a Lehmer generator). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe('2. a server that fails for everybody at the same moment', () => {
  it('2. is not asked again by everybody at the same moment', async () => {
    const random = randomFrom(20_261_120);
    const down = new LiveBlogError('network', '');
    const readers = Array.from({ length: 200 }, () => start([down], { random }));
    await Promise.all(readers.map(({ clock }) => clock.advance(30_000)));
    const seconds = readers
      .flatMap(({ log }) => log.asked.slice(1))
      .map((at) => Math.floor(at / 1_000));
    const busiest = Math.max(
      ...seconds.map((second) => seconds.filter((other) => other === second).length),
    );
    expect(seconds.length).to.be.at.least(400);
    expect(busiest / seconds.length).to.be.at.most(0.15);
  });
});
