// Batches of payloads, shown as a reader would get them, and judged.
import { bodyProblems, entryProblems, urlProblems } from './harmless.js';
import { articleOf, showFeed, type HostilePage, type Shown } from './page.js';
import type { Payload } from './payloads.js';
import { atNoTime, edited, everywhere, head, inBody, usableIds } from './placements.js';

/** Problems are collected, so that one run tells all of them. */
export type Report = (what: string, problem: string) => void;

export interface Batch {
  readonly payloads: readonly Payload[];
  readonly shown: Shown;
  readonly ids: ReadonlyMap<Payload, string>;
}

export const bodyOf = (shown: Shown, id: string): Element | undefined =>
  articleOf(shown, id)?.querySelector('.live-blog-entry-body > div:not([class])') ?? undefined;

/** An answer with payloads and harmless entries; then another with news and corrections; then both again. */
export async function showBatch(page: HostilePage, payloads: readonly Payload[]): Promise<Batch> {
  const ids = usableIds(payloads);
  const bodies = payloads.map((one, n) => inBody(one, n));
  const shown = await showFeed(page, {
    entries: [...bodies, ...payloads.map((one, n) => edited(one, n))],
  });
  const full = payloads.map((one, n) => everywhere(one, n, ids.get(one)!, page.turn));
  const corrected = payloads.map((one, n) => edited(one, n, one.payload, 1));
  await shown.publish({ entries: [...full, ...bodies, ...corrected, ...payloads.map(atNoTime)] });
  return { payloads, shown, ids };
}

/** Feeds what came out once more, in place of the corrections. */
export async function showAgain({ payloads, shown }: Batch): Promise<void> {
  const again = payloads.map((one, n) =>
    edited(one, n, bodyOf(shown, `body ${one.id}`)?.innerHTML || '<p></p>', 2),
  );
  await shown.publish({ window: 'delta', entries: again });
}

/** The first place whose words are not the payload's. */
function wrongWords(article: HTMLElement, { payload }: Payload): string | undefined {
  if (!payload.trim()) return undefined;
  const places = ['.live-blog-entry-title', '.live-blog-entry-label', '.live-blog-author bdi'];
  const wrong = places.find((selector) => article.querySelector(selector)?.textContent !== payload);
  const cited = [...article.querySelectorAll('.live-blog-quote > figcaption')];
  const isWrong = cited.some(({ textContent }) => textContent.trim() !== payload.trim());
  return wrong ?? (isWrong ? 'quotes' : undefined);
}

function judgeEntry(article: HTMLElement | undefined, { id }: Payload, report: Report): void {
  if (!article) report(id, 'is not shown (H10)');
  else for (const problem of entryProblems(article)) report(id, problem);
}

/** Whether the correction came to the same as a first copy; one without words is none. */
function isEdited(shown: Shown, { id, payload }: Payload): boolean {
  const [first, edit] = [`body ${id}`, `edited ${id}`].map((one) => bodyOf(shown, one));
  return !payload.trim() || first?.innerHTML === edit?.innerHTML;
}

/** @param isFirst Whether the corrections are the payloads themselves. */
export function judge({ payloads, shown, ids }: Batch, report: Report, isFirst = false): void {
  for (const one of payloads) {
    const full = articleOf(shown, ids.get(one)!);
    for (const id of [`body ${one.id}`, `edited ${one.id}`])
      judgeEntry(articleOf(shown, id), one, report);
    judgeEntry(full, one, report);
    if (isFirst && !isEdited(shown, one)) report(one.id, 'is not what it is as a first copy');
    const wrong = full && wrongWords(full, one);
    if (wrong) report(one.id, `other words in ${wrong}`);
  }
  if (new Set(shown.errors).size !== shown.errors.length) report('errors', 'told twice (H10)');
  if (shown.errors.length > payloads.length) report('errors', shown.errors.join());
}

function judgeHead(shell: ShadowRoot, { id, payload }: Payload, report: Report): void {
  for (const part of payload.trim() ? ['title', 'kicker', 'label'] : []) {
    const words = shell.querySelector(`[part=${part}]`)?.textContent;
    if (words?.trim() !== payload.trim()) report(id, `another ${part}`);
  }
  for (const element of shell.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (/^on|^style$/.test(name)) report(id, `${element.localName} ${name}`);
  for (const element of shell.querySelectorAll('[part=standfirst] *'))
    for (const problem of bodyProblems(element)) report(id, problem);
  const addresses = [...shell.querySelectorAll('a, img')].flatMap((one) => [...urlProblems(one)]);
  for (const problem of addresses) report(id, problem);
}

/** Each payload once in all that is said of the blog itself. */
export async function judgeHeads(page: HostilePage, payloads: readonly Payload[], report: Report) {
  const shown = await showFeed(page, { entries: [] });
  for (const one of payloads) {
    await shown.publish({ ...head(one), entries: [] });
    judgeHead(shown.blog.renderRoot as ShadowRoot, one, report);
  }
  shown.blog.remove();
}

const longest = 250;

/** Reports what takes longer than an entry may; a busy machine gets three tries. */
export async function judgeTime(
  page: HostilePage,
  payloads: readonly Payload[],
  report: Report,
): Promise<void> {
  let least = Infinity;
  for (let turn = 0; turn < 3 && least > longest; turn++) {
    const start = performance.now();
    const { blog } = await showFeed(page, { entries: payloads.map((one, n) => inBody(one, n)) });
    least = Math.min(least, performance.now() - start);
    blog.remove();
  }
  if (least <= longest) return;
  if (payloads.length === 1) report(payloads[0]!.id, `took ${least} ms (H11)`);
  else {
    const half = payloads.length >> 1;
    await judgeTime(page, payloads.slice(0, half), report);
    await judgeTime(page, payloads.slice(half), report);
  }
}
