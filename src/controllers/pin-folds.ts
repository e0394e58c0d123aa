// Which pinned entries are too tall to be shown whole, and which of those the reader unfolded.

/** Of the window's height. */
const most = 0.4;

export class PinFolds {
  readonly #root: ParentNode;
  readonly #onChange: () => void;
  // In the next frame: what is folded while sizes are observed changes sizes that were observed.
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
  #watched: readonly Element[] = [];
  readonly open = new Set<string>();
  tall: ReadonlySet<string> = new Set();
  #turned: string | undefined;
  #read: Element | undefined;
  #folded: ReadonlySet<string> = new Set();

  /** @param root The root of the shell. */
  constructor(root: ParentNode, onChange: () => void) {
    this.#root = root;
    this.#onChange = onChange;
  }

  fold(id: string, isOpen: boolean): void {
    if (isOpen === this.open.has(id)) return;
    if (isOpen) this.open.add(id);
    else this.open.delete(id);
    this.#turned = id;
    this.#onChange();
  }

  /**
   * What is to stay where it is while a pin is drawn that was folded or unfolded since this was last
   * asked: its beginning, what has the focus in it, or the button that was pressed to fold it.
   */
  takeTurned(): Element | undefined {
    const id = this.#turned;
    this.#turned = undefined;
    const { clip, pin } = this.#clips.find((one) => one.id === id) ?? {};
    if (!clip || !this.open.has(id!)) return clip?.nextElementSibling ?? undefined;
    // Who came by keyboard has scrolled to what has the focus, and may be past it by now.
    const focused = pin?.querySelector(':focus') ?? clip.parentElement!.querySelector(':focus');
    return (clip.scrollTop && focused) || clip;
  }

  /**
   * What is being read must not be folded.
   * @param read The article that is being read.
   */
  spare(read: Element | undefined): void {
    const isFolded = this.#clips.some(({ id, pin }) => pin === read && this.#isFolded(id));
    this.#read = isFolded ? undefined : read;
  }

  #isFolded(id: string): boolean {
    return this.tall.has(id) && !this.open.has(id);
  }

  /** Watches the pins that are there now. */
  watch(): void {
    const pins = this.#clips.map(({ pin }) => pin);
    for (const pin of this.#watched) if (!pins.includes(pin)) this.#observer.unobserve(pin);
    for (const pin of pins) if (!this.#watched.includes(pin)) this.#observer.observe(pin);
    const isChanged = pins.some((pin) => !this.#watched.includes(pin));
    this.#watched = pins;
    if (isChanged) this.#measure();
    this.#rewind();
  }

  /** Firefox may scroll what it makes lower. That is not the reader, and shows no beginning. */
  #rewind(): void {
    const folded = this.#clips.filter(({ clip }) => clip.matches('.folded'));
    for (const { id, clip } of folded) if (!this.#folded.has(id)) clip.scrollTop = 0;
    this.#folded = new Set(folded.map(({ id }) => id));
  }

  get #clips(): readonly { readonly id: string; readonly clip: Element; readonly pin: Element }[] {
    return [...this.#root.querySelectorAll<HTMLElement>('.clip')].flatMap((clip) => {
      const [pin] = clip.querySelector('slot')!.assignedElements();
      return pin ? { id: clip.dataset['id']!, clip, pin } : [];
    });
  }

  #measure(): void {
    const tall = this.#clips.filter(({ pin }) => pin.scrollHeight > innerHeight * most);
    for (const { id, pin } of tall)
      if (!this.tall.has(id) && (pin === this.#read || pin.matches(':focus-within')))
        this.open.add(id);
    const ids = new Set(tall.map(({ id }) => id));
    if (ids.size === this.tall.size && [...ids].every((id) => this.tall.has(id))) return;
    this.tall = ids;
    this.#onChange();
  }
}
