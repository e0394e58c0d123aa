// A row that is scrolled sideways: what is looked at stays in sight when others come in before it, and its
// edges say where there is more.

/** Pixels that are no scrolling. */
const slight = 4;

export class StripScroll {
  readonly #root: ParentNode;
  readonly #observer = new ResizeObserver(() => this.mark());
  #watched: Element | null = null;
  #isAtStart = true;
  #held: { readonly item: Element; readonly left: number } | undefined;

  /** @param root The root of the shell. */
  constructor(root: ParentNode) {
    this.#root = root;
  }

  get #strip(): HTMLElement | null {
    return this.#root.querySelector('.strip');
  }

  /** Whether the reader is at work in it. */
  get isUsed(): boolean {
    const strip = this.#strip;
    return !!strip && (!!strip.scrollLeft || strip.matches(':focus-within'));
  }

  /** To be called before it is drawn. Who sees its start goes on seeing that. */
  note(): void {
    const strip = this.#strip;
    this.#held = undefined;
    this.#isAtStart = !strip?.scrollLeft;
    if (!strip || this.#isAtStart) return;
    const box = strip.getBoundingClientRect();
    for (const item of strip.children) {
      const { left, right } = item.getBoundingClientRect();
      if (right <= box.left + slight || left >= box.right - slight) continue;
      this.#held = { item, left };
      return;
    }
  }

  /** To be called when it is drawn. */
  settle(): void {
    const strip = this.#strip;
    if (strip !== this.#watched) this.#watch(strip);
    if (strip && this.#isAtStart) strip.scrollLeft = 0;
    if (strip && this.#held?.item.isConnected)
      strip.scrollLeft += this.#held.item.getBoundingClientRect().left - this.#held.left;
    this.mark();
  }

  stop(): void {
    this.#watch(null);
  }

  #watch(strip: Element | null): void {
    this.#observer.disconnect();
    this.#watched = strip;
    if (strip) this.#observer.observe(strip);
  }

  /** By keyboard. Under a pointer nothing moves, and browsers are content with what is half in sight. */
  readonly bringIn = ({ target }: Event): void => {
    const strip = this.#strip;
    const item = target as Element;
    if (!strip || !item.matches(':focus-visible')) return;
    const [box, own] = [strip.getBoundingClientRect(), item.getBoundingClientRect()];
    if (own.left >= box.left && own.right <= box.right) return;
    const { direction, scrollPaddingInlineStart } = getComputedStyle(strip);
    const edge = parseFloat(scrollPaddingInlineStart) || 0;
    strip.scrollLeft +=
      direction === 'rtl' ? own.right - box.right + edge : own.left - box.left - edge;
  };

  /** By sides, not by direction: what fades is a picture. */
  readonly mark = (): void => {
    const strip = this.#strip;
    if (!strip?.children.length) return;
    const box = strip.getBoundingClientRect();
    const ends = [strip.firstElementChild!, strip.lastElementChild!].map((item) =>
      item.getBoundingClientRect(),
    );
    const isCut = (side: 'left' | 'right', sign: 1 | -1) =>
      ends.some((end) => (end[side] - box[side]) * sign > slight);
    strip.classList.toggle('more-left', isCut('left', -1));
    strip.classList.toggle('more-right', isCut('right', 1));
  };
}
