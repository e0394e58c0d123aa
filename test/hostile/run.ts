// Runs published payloads in a page, by the rules that stand beside them.
import { expect } from 'chai';
import { keepList } from '../support/keep-list.js';
import { timeOf } from '../support/feed.js';
import { interact } from './interact.js';
import { openHostilePage, paths, showFeed, type HostilePage, type Mode } from './page.js';
import { batches, payloads, shareOf, type Payload } from './payloads.js';
import {
  bodyOf,
  judge,
  judgeHeads,
  judgeTime,
  showAgain,
  showBatch,
  type Batch,
} from './rounds.js';
import { isSameTree } from './same-tree.js';
import { watchPage } from './watch-page.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Shows payloads, waits for what must not happen, and does what readers do. */
async function runGroup(
  page: HostilePage,
  group: readonly Payload[],
  report: (what: string, problem: string) => void,
  judgePage: () => readonly string[],
): Promise<Element[]> {
  const main = page.document.querySelector('main')!;
  const shown: Batch[] = [];
  // Laid out once, when all is there: these are pages of thousands of entries.
  main.hidden = true;
  for (const batch of batches(group, 50)) shown.push(await showBatch(page, batch));
  main.hidden = false;
  for (const batch of shown) judge(batch, report, true);
  const trees = shown.flatMap((batch) =>
    batch.payloads.map(({ id }) => {
      const tree =
        bodyOf(batch.shown, `body ${id}`)?.cloneNode(true) ?? document.createElement('div');
      tree.normalize();
      return tree as Element;
    }),
  );
  await pause(300);
  for (const { shown: one } of shown)
    for (const article of one.blog.querySelectorAll('article')) interact(article);
  for (const problem of judgePage()) report('the page', problem);
  main.hidden = true;
  for (const batch of shown) {
    await showAgain(batch);
    judge(batch, report);
    batch.shown.blog.remove();
  }
  return trees;
}

/** All payloads in one page; gives the trees that their bodies became. */
async function run(mode: Mode, all: readonly Payload[]) {
  const page = await openHostilePage(mode);
  const problems: string[] = [];
  const report = (what: string, problem: string) => problems.push(`${what}: ${problem}`);
  const judgePage = watchPage(page, all, mode.isStrict);
  const trees: Element[] = [];
  for (const group of batches(all, 150))
    trees.push(...(await runGroup(page, group, report, judgePage)));
  // The policies make nothing slower but what they report.
  if (!mode.isStrict) {
    for (const batch of batches(all, 50)) await judgeTime(page, batch, report);
    await judgeHeads(page, (await payloads('html'))!, report);
  }
  await expectKept(page);
  problems.push(...judgePage());
  expect([...new Set(problems)].slice(0, 40), `${problems.length} problems`).to.deep.equal([]);
  return trees;
}

/** Whoever takes everything out passes all the rest. */
async function expectKept(page: HostilePage): Promise<void> {
  const entries = keepList.map((html, n) => ({ id: `${n}`, published: timeOf(n), html }));
  const shown = await showFeed(page, { entries });
  expect(keepList.map((_, n) => bodyOf(shown, `${n}`)?.innerHTML)).to.deep.equal(keepList);
  shown.blog.remove();
}

/** In all ways that this browser has to clean markup, which must come to the same. */
export async function expectNothing(isStrict: boolean): Promise<void> {
  const known = await payloads('html', 'differential');
  if (!known?.length) {
    console.log('The payloads are not here (CORPUS_DIR): nothing was looked at.');
    return;
  }
  const all = shareOf(known, isStrict);
  const start = performance.now();
  const trees: Element[][] = [];
  for (const path of paths) trees.push(await run({ path, isStrict }, all));
  const [native, fallback] = trees;
  const differing = all.filter(
    ({ payload }, n) => fallback && !isSameTree(native![n]!, fallback[n]!, payload),
  );
  expect(differing.map(({ id }) => id)).to.deep.equal([]);
  const seconds = Math.round((performance.now() - start) / 1_000);
  console.log(`${all.length} payloads, ${paths.join(' and ')}, ${seconds} s.`);
}
