// Marks what was searched for where it stands, without touching the entries: the browser paints it. The
// registry is the page's, so that all elements share one name in it, and each looks after its own ranges.
import { wordsOf, type Matches } from '../feed/matching.js';
import { fold, placesOf } from '../lib/fold.js';
import { memo } from '../lib/memo.js';
import type { FirstStage } from '../stages/first-stage.js';
import type { Item } from '../timeline/items.js';

const highlightName = 'live-blog-search';
/** Not in every engine, nor on a server. */
const isKnown = typeof Highlight === 'function';
/** What of an entry is searched and seen. */
const searched =
  '.live-blog-entry-title, .live-blog-entry-body, .live-blog-author bdi, .live-blog-entry-label';
/** These do not part words. */
const within =
  'a,abbr,b,bdi,bdo,cite,code,data,dfn,em,i,ins,kbd,mark,q,s,small,span,strong,sub,sup,time,u';
/** More are no help, and take time at every letter. */
const most = 1_000;

/** The texts below an element that are read as one, each with where it begins there. */
type Run = { readonly node: Text; readonly start: number }[];

function* runsIn(element: Element): Generator<Run> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let run: Run = [];
  let block: Element | null | undefined;
  let length = 0;
  for (let node; (node = walker.nextNode() as Text | null);) {
    const own = node.parentElement!.closest(`:not(${within})`);
    if (own !== block) {
      if (length) yield run;
      [run, length, block] = [[], 0, own];
    }
    run.push({ node, start: length });
    length += node.data.length;
  }
  if (length) yield run;
}

function rangesOf(run: Run, words: readonly string[]): readonly StaticRange[] {
  const text = run.map(({ node }) => node.data).join('');
  return placesOf(text, words).map(([start, end]) => {
    const from = run.findLast((one) => one.start <= start)!;
    const to = run.findLast((one) => one.start < end)!;
    // Live ones have to be kept right by the browser at every change of the page.
    return new StaticRange({
      ...{ startContainer: from.node, startOffset: start - from.start },
      ...{ endContainer: to.node, endOffset: end - to.start },
    });
  });
}

export class SearchMarks {
  readonly #first: FirstStage;
  readonly #renew = memo(
    (text: string, matches: Matches | undefined, items: readonly Item[], _: unknown) => {
      const isFound = (item: Item) => item.kind === 'entry' && matches?.(item.entry);
      const nodes = items.filter(isFound).map(({ key }) => this.#first.timeline.nodes.get(key)!);
      this.#mark(nodes, wordsOf(text));
    },
  );
  #ranges: readonly StaticRange[] = [];

  constructor(first: FirstStage) {
    this.#first = first;
  }

  /** Marks the words of a text in the entries that match, as they stand now, and nothing else. */
  show(text: string, matches: Matches | undefined): void {
    const { items, context } = this.#first.timeline;
    this.#renew(text, matches, items, context);
  }

  #mark(articles: readonly Element[], words: readonly string[]): void {
    this.#clear();
    if (!words.length || !isKnown) return;
    this.#ranges = this.#find(articles, words);
    if (!this.#ranges.length) return;
    const highlight = CSS.highlights.get(highlightName) ?? new Highlight();
    for (const range of this.#ranges) highlight.add(range);
    CSS.highlights.set(highlightName, highlight);
  }

  #clear(): void {
    const highlight = this.#ranges.length ? CSS.highlights.get(highlightName) : undefined;
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges = [];
    if (highlight && !highlight.size) CSS.highlights.delete(highlightName);
  }

  #find(articles: readonly Element[], words: readonly string[]): readonly StaticRange[] {
    const ranges: StaticRange[] = [];
    for (const article of articles)
      for (const part of article.querySelectorAll(searched)) {
        // Most parts have nothing, and need not be walked.
        const text = fold(part.textContent);
        if (!words.some((word) => text.includes(word))) continue;
        for (const run of runsIn(part)) ranges.push(...rangesOf(run, words));
        if (ranges.length >= most) return ranges;
      }
    return ranges;
  }
}
