// A number before the page's title, one for all elements of the page. The title stays the page's: it may be
// written at any time, and is as it would have been when the number is taken away.

/** Pictures in the page may have titles too. */
const titleElement = (): Element | undefined =>
  [...document.getElementsByTagName('title')].find((one) => one instanceof HTMLTitleElement);

function textOf(title: Element): Text {
  const { firstChild } = title;
  return firstChild instanceof Text ? firstChild : title.insertBefore(new Text(), firstChild);
}

/** Milliseconds. A page that defends its title would otherwise go on for ever. */
const rest = 1_000;

class TitleMark {
  /** What stands before the title, and what follows it there. */
  #words = '';
  #own = '';
  #text: Text | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #observer: MutationObserver | undefined;

  /** @param words Empty: nothing. */
  set(words: string): void {
    // The page may just have written a title.
    if (this.#text) this.#mark();
    this.#unmark();
    this.#words = words;
    clearTimeout(this.#timer);
    if (words) {
      this.#mark();
      this.#watch();
    } else {
      this.#observer?.disconnect();
      this.#observer = undefined;
    }
  }

  #watch(): void {
    if (this.#observer) return;
    this.#observer = new MutationObserver(this.#changed);
    const { head } = document as Partial<Document>;
    const all = { childList: true, subtree: true, characterData: true };
    this.#observer.observe(head ?? document, all);
  }

  readonly #changed = (): void => {
    const text = titleElement()?.firstChild;
    if (text && text === this.#text && this.#isMarked(this.#text)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#mark(), rest);
  };

  /** Also if the page has made a new title of the one that it found. */
  #isMarked({ data }: Text): boolean {
    return !!this.#text && data.startsWith(this.#words) && data.includes(this.#own);
  }

  #mark(): void {
    const title = titleElement();
    const text = title && textOf(title);
    const isMarked = text && this.#isMarked(text);
    if (text !== this.#text) this.#unmark();
    if (text && !isMarked) text.insertData(0, this.#words);
    this.#text = text;
    this.#own = text?.data.slice(this.#words.length) ?? '';
  }

  #unmark(): void {
    if (this.#text?.data.startsWith(this.#words)) this.#text.deleteData(0, this.#words.length);
    this.#text = undefined;
  }
}

const mark = new TitleMark();
/** What came, by who counts it: what two of them have is counted once. */
const counted = new Map<object, ReadonlySet<string>>();

/** @param ids What came, by names that are unique on the page; none: `owner` counts no more. */
export function countInTitle(owner: object, ids: ReadonlySet<string>): void {
  if (ids.size) counted.set(owner, ids);
  else if (!counted.delete(owner)) return;
  const { size } = new Set([...counted.values()].flatMap((all) => [...all]));
  mark.set(size ? `(${size}) ` : '');
}
