// Paused is paused: nothing on screen changes by itself, for as long as the reader likes.
import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import { articlesOf, idsOf, part, shellOf, textOf } from '../support/mount.js';
import { watch } from '../support/mutations.js';
import { followLoaded } from '../support/outcome.js';
import { goOffline, goOnline, showPage } from '../support/page-state.js';
import { standStill } from '../support/scenes.js';
import { holdTime } from '../support/time.js';

const minute = 60_000;
const start = Date.UTC(2026, 10, 20, 12);
const recent = (n: number, fields = {}) =>
  entry(n, { published: new Date(start - (10 - n) * minute).toISOString(), ...fields });

describe('for an hour, a paused blog', () => {
  const { pass, rest } = holdTime(start);

  for (const who of ['reader', 'page'])
    it(`changes nothing on screen, times and dot included, and then everything at once (by the ${who})`, async () => {
      const followed = await followLoaded(feed([recent(9), recent(2), recent(1)]), {
        reveal: 'always',
      });
      const { blog, newsroom, outcome } = followed;
      const press = () => (part(blog, 'control') as HTMLButtonElement).click();
      // What came a moment ago is marked as new: that stays too.
      newsroom.answer = feed([recent(10), recent(9), recent(2), recent(1)]);
      await pass(16_000);
      if (who === 'reader') press();
      else blog.pause();
      // What a screen reader was told is taken out of its region after a while; that is not seen.
      await rest();
      await rest();
      await standStill(blog);
      const said = [...articlesOf(blog), shellOf(blog).querySelector('[part="toolbar"]')].map(
        textOf,
      );
      const { records } = watch(followed);
      outcome();
      newsroom.answer = feed([recent(12), recent(11), recent(9, { title: 'Better' }), recent(1)]);
      await pass(20 * minute);
      showPage('hidden');
      await pass(20 * minute);
      showPage('visible');
      goOffline();
      await pass(10 * minute);
      goOnline();
      await pass(10 * minute);
      expect(records()).to.deep.equal([]);
      expect(outcome()).to.deep.equal({ asked: 2, shown: '10 9 2 1', told: [], line: 'paused' });
      const moving = [document, shellOf(blog)].flatMap((root) => root.getAnimations());
      expect(moving.filter(({ playState }) => playState === 'running')).to.deep.equal([]);
      expect(shellOf(blog).querySelector('[part="live-dot"]')).to.equal(null);
      expect(said.join(' ')).to.include('just now');

      if (who === 'reader') press();
      else blog.resume();
      await pass(1_000);
      expect(idsOf(blog)).to.deep.equal(['entry-12', 'entry-11', 'entry-9', 'entry-1']);
      expect(textOf(document.getElementById('entry-9')!.querySelector('h3'))).to.equal('Better');
      expect(articlesOf(blog).map(textOf).join(' ')).not.to.include('just now');
      expect(outcome()).to.deep.include({ asked: 3, line: 'live' });
    });

  it('shows what it was asked for while paused, and nothing else', async () => {
    const { blog, newsroom, outcome } = await followLoaded(feed(entries(1, 30)));
    blog.pause();
    await rest();
    outcome();
    newsroom.answer = feed(entries(1, 31));
    await blog.loadOlder();
    await pass(60 * minute);
    expect(articlesOf(blog)).to.have.length(30);
    expect(outcome()).to.deep.include({ asked: 1, told: [], line: 'paused' });
  });
});
