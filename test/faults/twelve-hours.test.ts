// A tab that is left open for a working day. README.md has the table.
import { expect } from 'chai';
import { entries, entry, feed, type RawEntry } from '../support/feed.js';
import { countListeners } from '../support/listeners.js';
import { canClearMemory, usedMemory } from '../support/memory.js';
import { articlesOf, part, shellOf, textOf } from '../support/mount.js';
import { followLoaded } from '../support/outcome.js';
import { holdTime } from '../support/time.js';

const hour = 3_600_000;
/** Twelve where memory can be asked for; other engines show in four what they would show in twelve. */
const hours = canClearMemory ? 12 : 4;
const polls = 120 * hours;
const start = 100;
const added = 33 * hours;
const edits = 160 * hours;

/** The blog at one poll after the other: so many new entries and so many edits have come by then. */
function* newsroom(): Generator<RawEntry[]> {
  const list = entries(1, start).reverse();
  let edit = 0;
  for (let poll = 1; ; poll++) {
    while (list.length < start + (added * poll) / polls) list.push(entry(list.length + 1));
    while (edit < (edits * poll) / polls) {
      // By turns one of those that are shown, and one of the newest.
      const newest = edit++ % 2 ? start : list.length;
      const at = newest - 1 - (edit % 20);
      list[at] = entry(at + 1, { title: `Edit ${edit}`, revision: edit });
    }
    yield [...list].reverse();
  }
}

describe('twelve hours', () => {
  const { pass, rest, timers } = holdTime(Date.UTC(2026, 10, 20, 6));

  it('48. of polls, with 396 new entries and 1,920 edits in all, leave no timer, listener, node or memory behind', async function () {
    this.timeout(200_000);
    const listeners = countListeners();
    const blogs = newsroom();
    const {
      blog,
      newsroom: server,
      outcome,
    } = await followLoaded(feed(entries(1, start)), {
      ...{ interval: '30', reveal: 'ask', 'page-size': '20' },
    });
    server.answer = () => feed(blogs.next().value as RawEntry[]);
    const kept = () => ({
      listeners: listeners(),
      timers: timers(),
      nodes: blog.querySelectorAll('*').length + shellOf(blog).querySelectorAll('*').length,
    });
    await pass(hour - 12_000);
    await rest();
    const memoryAtFirst = await usedMemory();
    const atFirst = kept();
    let edited = 0;
    blog.addEventListener('live-blog-update', ({ detail }) => (edited += detail.updated.length));
    for (let n = 1; n < hours; n++) {
      await pass(hour - 12_000);
      await rest();
      outcome();
    }
    expect(kept()).to.deep.equal(atFirst);
    const memory = await usedMemory();
    // Only Chromium says.
    if (memory && memoryAtFirst) expect(memory / memoryAtFirst).to.be.within(0.9, 1.1);
    expect(server.requests).to.have.length(polls + 1);
    expect(edited).to.be.within(edits * 0.75, edits);
    expect(textOf(part(blog, 'banner'))).to.equal(`${added} new updates`);
    await blog.reveal();
    expect(articlesOf(blog)).to.have.length(20 + added);
    expect(blog.connection).to.equal('live');
  });
});
