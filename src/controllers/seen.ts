// Which entries a reader has had before the eyes: half of one, or half a window of it, for a second.
import type { Article } from './articles.js';

const longEnough = 1_000;
/** Fine enough for entries of many windows' height. */
const steps = Array.from({ length: 21 }, (_, step) => step / 20);

export class Seen {
  readonly #onSeen: (id: string, element: HTMLElement) => void;
  readonly #watched = new Map<Element, string>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #observer = new IntersectionObserver(
    (records) => {
      for (const record of records) this.#note(record);
    },
    { threshold: steps },
  );
  readonly #known = new Set<string>();
  #lately: string[] = [];
  #before: string[] = [];

  constructor(onSeen: (id: string, element: HTMLElement) => void) {
    this.#onSeen = onSeen;
  }

  /** Watches these articles, and no others. */
  watch(articles: readonly Article[]): void {
    const wanted = new Set<Element>(articles.map(({ element }) => element));
    for (const element of this.#watched.keys()) {
      if (wanted.has(element)) continue;
      this.#watched.delete(element);
      this.#observer.unobserve(element);
      this.#stop(element);
    }
    for (const { id, element } of articles) {
      if (this.#watched.has(element)) continue;
      this.#watched.set(element, id);
      // Also in a new element it has been seen.
      if (!this.#known.has(id)) this.#observer.observe(element);
    }
  }

  /** To be called when ids mean other entries. */
  forget(): void {
    this.#known.clear();
  }

  /** The entries that were seen before the last turn, but not before the one before it. */
  turn(): readonly string[] {
    const settled = this.#before;
    this.#before = this.#lately;
    this.#lately = [];
    return settled;
  }

  #note({
    target,
    intersectionRatio,
    intersectionRect,
    rootBounds,
  }: IntersectionObserverEntry): void {
    const fillsWindow = !!rootBounds && intersectionRect.height >= rootBounds.height / 2;
    if (intersectionRatio < 0.5 && !fillsWindow) this.#stop(target);
    else if (!this.#timers.has(target))
      this.#timers.set(
        target,
        setTimeout(() => this.#saw(target as HTMLElement), longEnough),
      );
  }

  #saw(element: HTMLElement): void {
    const id = this.#watched.get(element)!;
    this.#observer.unobserve(element);
    this.#timers.delete(element);
    this.#known.add(id);
    this.#lately.push(id);
    this.#onSeen(id, element);
  }

  #stop(element: Element): void {
    clearTimeout(this.#timers.get(element));
    this.#timers.delete(element);
  }
}
