// Words that the reader has selected in the body of one entry, which can be shared as a quote. Loaded when
// somebody begins to select.
import { asQuote, attributed } from '../feed/share-text.js';
import { selected } from '../lib/selected.js';
import type { Entry } from '../model/entry.js';
import type { FirstStage } from '../stages/first-stage.js';

interface Quote {
  readonly id: string;
  readonly words: string;
}

/** A selection that is being made is read when it rests for so long. Milliseconds. */
const rest = 150;

const bodyOf = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest('.live-blog-entry-body');

const packed = (words: string) => words.replace(/\s+/g, '');

export class Quoting {
  readonly #first: FirstStage;
  readonly #onChange: (ids: ReadonlySet<string>) => void;
  #quote: Quote | undefined;
  /** What it was when something was pressed: some browsers give up the selection then. */
  #pressed: Quote | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onChange Called with the ids of the entries that have a quote now, or have none any more.
   * @param signal Ends it.
   */
  constructor(
    first: FirstStage,
    onChange: (ids: ReadonlySet<string>) => void,
    signal: AbortSignal,
  ) {
    this.#first = first;
    this.#onChange = onChange;
    const press = () => (this.#pressed = this.#quote);
    document.addEventListener('selectionchange', this.#changed, { signal });
    first.element.addEventListener('pointerdown', press, { signal, passive: true });
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
    this.#changed();
  }

  /** The entry of which words are selected. */
  get id(): string | undefined {
    return this.#quote?.id;
  }

  /** What was selected of an entry when its button was pressed, as it is shared. */
  take(entry: Entry, { detail }: UIEvent): string | undefined {
    // There is no count of clicks where a key was pressed.
    const quote = detail ? this.#pressed : this.#quote;
    if (quote?.id !== entry.id) return undefined;
    const { state, view } = this.#first;
    const { locale } = view;
    const words = asQuote(quote.words, locale.tag);
    return attributed(locale.pieces('quoteOf', { quote: words }).join(''), entry, state.blog);
  }

  /** Heard of at every step of every selection in the page: those elsewhere cost little. */
  readonly #changed = (): void => {
    const start = selected(this.#first.timeline.container)?.range.startContainer;
    if (!this.#quote && !(start && bodyOf(start))) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), rest);
  };

  #read(): void {
    const before = this.id;
    this.#quote = this.#find();
    const ids = [before, this.id].filter((id) => id !== undefined);
    if (before !== this.id) this.#onChange(new Set(ids));
  }

  #find(): Quote | undefined {
    const { container, items, nodes } = this.#first.timeline;
    const selection = selected(container);
    const body = selection && bodyOf(selection.range.startContainer);
    const article = body?.closest<HTMLElement>('article');
    const item = items.find(({ key }) => article && nodes.get(key) === article);
    if (!selection || !body || item?.kind !== 'entry') return undefined;
    const words = selection.words().trim();
    const { range } = selection;
    if (!body.contains(range.endContainer)) {
      // Who selects a paragraph by three clicks has the beginning of what follows, but no word of it.
      range.setEndAfter(body);
      if (packed(String(range)) !== packed(words)) return undefined;
    }
    return words ? { id: item.entry.id, words } : undefined;
  }
}
