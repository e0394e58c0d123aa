// Keeps room for advertisements in the stream, and tells the page of it. What is in them is the page's.
import { addSlots, isMet, keepSlots, roomFor } from '../controllers/ad-slots.js';
import { firstUnseen } from '../controllers/reading-place.js';
import { LiveBlogAdSlotEvent } from '../events.js';
import { weigh } from '../lib/weigh.js';
import type { FirstStage } from '../stages/first-stage.js';
import { adEntryStyles } from '../styles/ads.js';
import type { EntryItem, Item } from '../timeline/items.js';
import type { CreateFeature } from './feature.js';

let lastId = 0;

/** Never given twice on a page, whichever blog it is for: advertisers' scripts would find the first. */
function newId(): string {
  const id = `live-blog-ad-${++lastId}`;
  return document.getElementById(id) ? newId() : id;
}

/** Whether an entry ends below what the reader sees; measured when it is asked first. */
function createIsBelow({ element, timeline }: FirstStage, items: readonly Item[]) {
  let below: ReadonlySet<Item> | undefined;
  const measure = () => {
    const met = items.filter(isMet).filter(({ key }) => timeline.nodes.has(key));
    const articles = met.map(({ key }) => timeline.nodes.get(key)!);
    return new Set(met.slice(firstUnseen(element, articles)));
  };
  return (item: EntryItem) => (below ??= measure()).has(item);
}

/** Scripts look for a slot in the document: from there it is shown where the entries of this one are. */
function lead(host: Element, node: HTMLElement): HTMLElement {
  const own = document.createElement('div');
  own.id = own.slot = node.id;
  node.append(Object.assign(document.createElement('slot'), { name: node.id }));
  return host.appendChild(own);
}

/** What the page has been told of. */
class Told {
  readonly #first: FirstStage;
  /** By key; what the page puts its advertisements into. */
  readonly #elements = new Map<string, HTMLElement>();
  #index = 0;

  constructor(first: FirstStage) {
    this.#first = first;
  }

  has(key: string): boolean {
    return this.#elements.has(key);
  }

  /** Tells of those that have come, and forgets those that have gone. */
  tell(): void {
    const { element: host, timeline } = this.#first;
    const { nodes, items } = timeline;
    for (const key of [...this.#elements.keys()]) if (!nodes.has(key)) this.#leave(key);
    for (const { kind, key } of items) {
      if (kind !== 'ad' || this.has(key)) continue;
      const node = nodes.get(key)!;
      const element = host.isolated ? lead(host, node) : node;
      this.#elements.set(key, element);
      host.dispatchEvent(new LiveBlogAdSlotEvent({ index: this.#index++, element }));
    }
  }

  forget(): void {
    for (const key of [...this.#elements.keys()]) this.#leave(key);
    this.#index = 0;
  }

  #leave(key: string): void {
    if (this.#first.element.isolated) this.#elements.get(key)!.remove();
    this.#elements.delete(key);
  }
}

export const ads: CreateFeature = ({ first, update }) => {
  const told = new Told(first);
  let given: readonly Item[] | undefined;
  let arranged: readonly Item[] = [];
  const forget = () => {
    given = undefined;
    told.forget();
  };
  return {
    entryStyles: adEntryStyles,
    arrange(items) {
      if (items === given) return arranged;
      given = items;
      const { nodes, items: before } = first.timeline;
      const weight = (key: string) => weigh(nodes.get(key)!);
      return (arranged = keepSlots(items, before, ({ key }) => told.has(key), weight));
    },
    // Only now it is known where things are; what is new is in the document before anything is painted.
    drawn() {
      told.tell();
      const after = roomFor(arranged, first.element.adEvery, createIsBelow(first, arranged));
      if (!after.length) return;
      arranged = addSlots(arranged, after, newId);
      update();
    },
    forget,
    stop() {
      given = undefined;
      // Who is only moved in the page, or away for a while, has its slots when it comes back.
      if (first.element.isConnected) forget();
    },
  };
};
