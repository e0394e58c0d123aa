// An advertiser's script: fills each slot that it is told of with a frame, and notes what should not happen.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import type { Newsroom } from './feed.js';
import { mount, nextEvent, nextFrame, type Mounted } from './mount.js';

interface CountingPage extends Window {
  adLoads?: Record<string, number>;
}
const page = window as unknown as CountingPage;

export interface Placed {
  readonly index: number;
  readonly element: HTMLElement;
  /** Viewport pixels, when it was told of. */
  readonly top: number;
  /** How many entries a reader met between it and the slots before and after it, when it was told of. */
  readonly above: number;
  readonly below: number;
}

/** What is in the stream, in the document or isolated. */
const streamOf = (blog: LiveBlogElement): HTMLElement[] => {
  const isBox = ({ localName }: Element) => localName === 'article';
  const root = blog.isolated ? blog.shadowRoot!.querySelector('article')!.parentElement! : blog;
  const children = [...root.children] as HTMLElement[];
  return children.filter((node) => isBox(node) || node.className === 'live-blog-ad');
};
const isAd = ({ className }: HTMLElement) => className === 'live-blog-ad';
const isMet = (node: HTMLElement) => !isAd(node) && !node.slot && !node.hidden;

/** The slots in the order in which they stand; those that are hidden as well. */
export const slotsOf = (blog: LiveBlogElement): HTMLElement[] => streamOf(blog).filter(isAd);
export const seenSlots = (blog: LiveBlogElement): HTMLElement[] =>
  slotsOf(blog).filter(({ offsetHeight, hidden }) => offsetHeight > 0 && !hidden);

/** The stream as a reader meets it: ids of entries, and "ad". */
export const streamSeen = (blog: LiveBlogElement): string[] =>
  streamOf(blog)
    .filter((node) => isMet(node) || (isAd(node) && !node.hidden))
    .map((node) => (isAd(node) ? 'ad' : node.id.slice('entry-'.length)));

function met(nodes: readonly HTMLElement[]): number {
  const end = nodes.findIndex(isAd);
  return end < 0 && !nodes.some(isMet)
    ? 0
    : nodes.slice(0, end < 0 ? undefined : end).filter(isMet).length;
}

export class Advertiser {
  readonly placed: Placed[] = [];
  readonly #blog: LiveBlogElement;
  readonly #mishaps: string[] = [];
  readonly #observer = new MutationObserver((records) => this.#look(records));
  readonly #fill: boolean;

  /** @param fill Whether it puts something into the slots. */
  constructor(blog: LiveBlogElement, fill = true) {
    this.#blog = blog;
    this.#fill = fill;
    blog.addEventListener('live-blog-ad-slot', ({ detail }) => this.#place(detail));
  }

  #place({ index, element }: { index: number; element: HTMLElement }): void {
    const stream = streamOf(this.#blog);
    const box = this.#blog.isolated ? element.assignedSlot!.parentElement! : element;
    const at = stream.indexOf(box);
    const { top } = box.getBoundingClientRect();
    const following = stream.slice(at + 1);
    this.placed.push({
      ...{ index, element, top },
      above: met(stream.slice(0, at).reverse()),
      below: following.some(isAd) ? met(following) : Infinity,
    });
    if (top < innerHeight) this.#mishaps.push(`${element.id} came into view at ${top}`);
    if (document.getElementById(element.id) !== element)
      this.#mishaps.push(`${element.id} cannot be found`);
    this.#observer.observe(this.#blog, { childList: true });
    if (!this.#fill) return;
    const frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 90%; block-size: 200px; border: 0';
    page.adLoads = { ...page.adLoads, [element.id]: 0 };
    frame.srcdoc = `<script>parent.adLoads['${element.id}']++</script>`;
    element.append(frame);
  }

  /** The first that is heard of a slot is that it moved: it is watched from when it is there. */
  #look(records: readonly MutationRecord[]): void {
    for (const { addedNodes, removedNodes } of records)
      for (const node of [...removedNodes, ...addedNodes])
        if (this.#known.has(node)) this.#mishaps.push(`${(node as Element).id} was moved`);
        else if (node instanceof HTMLElement && isAd(node)) this.#known.add(node);
  }
  readonly #known = new Set<Node>();

  /** Everything that should not have happened; of slots that are there now, all are known. */
  mishaps(): readonly string[] {
    this.#look(this.#observer.takeRecords());
    const ids = this.placed.map(({ element }) => element.id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    const loads = Object.entries(page.adLoads ?? {}).filter(
      ([id, count]) => ids.includes(id) && count > 1,
    );
    const gone = this.placed.filter(({ element }) => !element.isConnected);
    return [
      ...this.#mishaps,
      ...twice.map((id) => `${id} came twice`),
      ...loads.map(([id]) => `${id} was loaded again`),
      ...gone.map(({ element }) => `${element.id} has gone`),
    ];
  }

  /** That all were placed in order, with so many entries between them. */
  expectApart(every: number): void {
    expect(this.placed.map(({ index }) => index)).to.deep.equal([...this.placed.keys()]);
    for (const { above, below, element } of this.placed) {
      expect(above, `above ${element.id}`).to.be.at.least(every);
      expect(below, `below ${element.id}`).to.be.at.least(every);
    }
  }
}

/** What has a blog keep room after every so many entries. */
export const every = (n: number, more: Record<string, string> = {}) => ({
  'ad-every': `${n}`,
  'page-size': '60',
  ...more,
});

/** A blog whose page has an advertiser from the start, when the first slot is there. */
export async function openWithAds(
  answer: Newsroom['answer'],
  attributes: Record<string, string>,
): Promise<Mounted & { readonly advertiser: Advertiser }> {
  const mounted = mount(answer, attributes);
  const advertiser = new Advertiser(mounted.blog);
  await nextEvent(mounted.blog, 'live-blog-ad-slot');
  await mounted.blog.updateComplete;
  return { ...mounted, advertiser };
}

/** What was asked for is there, and what follows from it too. */
export async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}
