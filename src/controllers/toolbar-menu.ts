// Whether the controls fit into the line of the toolbar, and if not, whether the reader sees them. It is
// measured: how long words are is known to nobody else.

/** Room to spare before they come out again, pixels: a control may have longer and shorter words by turns. */
const spare = 24;

const widthOf = (element: Element) => Math.ceil(element.getBoundingClientRect().width);

/** What the status takes at least: the rest of its words go into a second line. */
function leastOf(toolbar: Element): number {
  const status = toolbar.querySelector('[part=status]')!;
  return parseFloat(getComputedStyle(status).flexBasis) || widthOf(status);
}

export class ToolbarMenu {
  readonly #root: ShadowRoot;
  readonly #update: () => void;
  // In the next frame: what changes while sizes are observed changes sizes that were observed.
  readonly #observer = new ResizeObserver(() =>
    requestAnimationFrame(() => this.#watched && this.measure()),
  );
  #watched: Element | null = null;
  /** What the controls took in a line, pixels, and what they said then. */
  #taken = 0;
  #words = '';
  isMenu = false;
  isOpen = false;

  /**
   * @param root The root of the shell.
   * @param update Has it drawn anew.
   */
  constructor(root: ShadowRoot, update: () => void) {
    this.#root = root;
    this.#update = update;
  }

  get opener(): HTMLElement | null {
    return this.#root.querySelector('.opener');
  }

  /** To be called when it is drawn. */
  measure(): void {
    const toolbar = this.#root.querySelector('[part=toolbar]');
    const options = toolbar?.querySelector('.options');
    this.#watch(toolbar);
    if (!toolbar || !options) return;
    const said = `${options.childElementCount} ${options.textContent}`;
    if (!this.isMenu) this.#note(options, said);
    // What says something else now is measured anew in the line; but not while it is in use.
    const isStale = said !== this.#words && !this.isOpen;
    const isNarrow = !isStale && options.childElementCount > 1 && this.#isNarrow(toolbar, options);
    if (isNarrow !== this.isMenu) this.#turn(isNarrow, options);
  }

  stop(): void {
    this.#watch(null);
  }

  #watch(toolbar: Element | null): void {
    if (toolbar === this.#watched) return;
    this.#observer.disconnect();
    this.#watched = toolbar;
    if (toolbar) this.#observer.observe(toolbar);
  }

  #note({ children }: Element, said: string): void {
    this.#words = said;
    this.#taken = [...children].reduce((sum, one) => sum + widthOf(one), 0);
  }

  #isNarrow(toolbar: Element, { parentElement, children }: Element): boolean {
    const style = getComputedStyle(toolbar);
    const [gap, start, end] = [style.columnGap, style.paddingLeft, style.paddingRight].map(
      (length) => parseFloat(length) || 0,
    ) as [number, number, number];
    const room = toolbar.clientWidth - start - end;
    // Where nothing is drawn, nothing can be measured.
    if (room <= 0) return this.isMenu;
    const always = [...parentElement!.children].filter((one) => !one.matches('.opener, .options'));
    const gaps = gap * (always.length + children.length);
    const needed = always.reduce(
      (sum, one) => sum + widthOf(one),
      leastOf(toolbar) + gaps + this.#taken,
    );
    return needed + (this.isMenu ? spare : 0) > room;
  }

  #turn(isMenu: boolean, options: Element): void {
    const hasFocus = options.contains(this.#root.activeElement);
    this.isMenu = isMenu;
    this.isOpen = isMenu && hasFocus;
    this.#update();
  }
}
