// What every set-up has to do: what is published, corrected and deleted arrives everywhere, in time.
import assert from 'node:assert/strict';

/** The shortest interval of the element with its jitter, milliseconds. */
const interval = 5_000 * 1.2;
/** In which a change is on all pages, milliseconds; for polling, with what it takes to ask and to draw. */
export const limits = { polling: interval + 1_000, push: 2_000 };
/** What one process may need beside that on a busy machine, to be thousands of readers. */
const crowding = 3_500;

const inSeconds = (milliseconds) => `${(milliseconds / 1_000).toFixed(2)} s`;

/**
 * Does something in the newsroom, tells how long it took until all knew, and fails if that was too long.
 * @param {string} name What is done.
 * @param {{ present?: string, absent?: string }} wish What all will show, or not show any more.
 * @param {{ crowds: object, pages: object, limit: number }} setup The crowds by what their readers are.
 */
export async function assertArrives(name, wish, { crowds, pages, limit }, act) {
  const waiting = await Promise.all(Object.values(crowds).map((crowd) => crowd.expect(wish)));
  const since = Date.now();
  await act();
  await (wish.present ? pages.show(wish.present) : pages.hide(wish.absent));
  const drawn = Date.now() - since;
  const heard = await Promise.all(waiting.map(({ granted }) => granted));
  const figures = Object.keys(crowds).map((who, n) => {
    const [half, all] = [heard[n].at(heard[n].length / 2), heard[n].at(-1)];
    return `${who}: half after ${inSeconds(half - since)}, all after ${inSeconds(all - since)}`;
  });
  console.log([`${name}: on the pages after ${inSeconds(drawn)}`, ...figures].join('; '));
  const isLate = (time) => time - since > limit + crowding;
  const late = heard.flatMap((times) => times.filter(isLate)).length;
  const reports = await Promise.all(Object.values(crowds).map((crowd) => crowd.report()));
  const errors = new Set(reports.flatMap((report) => report.errors));
  const found = `${name} was late for ${late} readers; errors: ${[...errors].join(' ') || 'none'}`;
  assert.equal(late, 0, found);
  assert.ok(drawn <= limit, `${name} was late on the pages`);
}

/** Publishes an entry, corrects it and deletes it; each has to arrive everywhere in time. */
export async function assertChangesArrive(newsroom, setup) {
  let id;
  const [first, corrected] = ['Crate nineteen is missing', 'Crate nineteen was never packed'];
  await assertArrives('a new entry', { present: first }, setup, async () => {
    id = await newsroom.publish(first);
  });
  await assertArrives('a correction', { present: corrected, absent: first }, setup, () =>
    newsroom.correct(id, corrected),
  );
  await assertArrives('a deletion', { absent: corrected }, setup, () => newsroom.remove(id));
}
