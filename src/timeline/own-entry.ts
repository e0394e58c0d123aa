// Entries as the page draws them. What it draws them with are elements of ours, which stay up to date by
// themselves: the page is asked again only when what it looked at has changed.
import { render } from 'lit';
import { warnOnce } from '../lib/warn.js';
import type { RenderContext, RenderEntry } from './render-entry.js';
import { entryTemplate } from '../templates/entry.js';
import type { EntryItem } from './items.js';
import type { TimelineContext } from './nodes.js';

const names = ['header', 'title', 'body', 'footer'] as const;
type Name = (typeof names)[number];
type Mark = 'isPinned' | 'isFresh';

/** Ours. They are made together when the page first wants one, which it then puts elsewhere. */
class Pieces {
  readonly #root = document.createElement('div');
  readonly #found = new Map<Name, HTMLElement>();
  #isMade = false;
  item: EntryItem;
  #context: TimelineContext;

  constructor(item: EntryItem, context: TimelineContext) {
    this.item = item;
    this.#context = context;
  }

  update(item: EntryItem, context: TimelineContext): void {
    this.item = item;
    this.#context = context;
    if (this.#isMade) this.#make();
  }

  take(name: Name): HTMLElement {
    if (!this.#isMade) this.#make();
    return this.#found.get(name)!;
  }

  /** Undefined if there is none, or nobody wants it. */
  get title(): HTMLElement | undefined {
    return this.item.entry.title ? this.#found.get('title') : undefined;
  }

  #make(): void {
    this.#isMade = true;
    render(entryTemplate(this.item.entry, this.item, this.#context), this.#root);
    // Those that the page has put elsewhere are known from before.
    for (const name of names) {
      const made = this.#root.querySelector<HTMLElement>(`:scope > .live-blog-entry-${name}`);
      if (made) this.#found.set(name, made);
    }
  }
}

/** What the page drew, and what it looked at for that. */
interface Own {
  readonly hook: RenderEntry;
  readonly pieces: Pieces;
  readonly item: EntryItem;
  readonly title: HTMLElement | undefined;
  readonly looked: ReadonlySet<Mark>;
  readonly drawn: unknown;
}

const owns = new WeakMap<HTMLElement, Own>();
/** Each is complained of once. */
const failed = new WeakSet<RenderEntry>();

function complain(hook: RenderEntry, cause: unknown): void {
  if (failed.has(hook)) return;
  failed.add(hook);
  const words = cause instanceof Error ? `: ${String(cause)}` : '.';
  warnOnce(`renderEntry has failed, and the entry is drawn as usual${words}`);
}

function contextOf(
  pieces: Pieces,
  looked: Set<Mark>,
  sanitize: RenderContext['sanitize'],
): RenderContext {
  const { item } = pieces;
  const look = (mark: Mark) => {
    looked.add(mark);
    return item[mark];
  };
  return {
    sanitize,
    get header() {
      return pieces.take('header');
    },
    get title() {
      return item.entry.title ? pieces.take('title') : undefined;
    },
    get body() {
      return pieces.take('body');
    },
    get footer() {
      return pieces.take('footer');
    },
    get isPinned() {
      return look('isPinned');
    },
    get isFresh() {
      return look('isFresh');
    },
  };
}

function ask(
  hook: RenderEntry,
  article: HTMLElement,
  pieces: Pieces,
  sanitize: RenderContext['sanitize'],
): Own {
  const { item } = pieces;
  const looked = new Set<Mark>();
  let drawn: unknown;
  try {
    drawn = hook(item.entry, contextOf(pieces, looked, sanitize)) ?? undefined;
    if (drawn instanceof Node && drawn.contains(article))
      throw new TypeError('It gave a node that the entry is in.');
  } catch (cause) {
    drawn = undefined;
    complain(hook, cause);
  }
  return { hook, pieces, item, title: pieces.title, looked, drawn };
}

const isCurrent = ({ hook, item, looked, title, pieces }: Own, now: RenderEntry): boolean =>
  hook === now &&
  item.entry === pieces.item.entry &&
  // A heading of another level is another element.
  title === pieces.title &&
  [...looked].every((name) => item[name] === pieces.item[name]);

/** @returns undefined: it is to be drawn as ever. */
export function renderOwn(
  hook: RenderEntry,
  article: HTMLElement,
  item: EntryItem,
  context: TimelineContext,
): unknown {
  const known = owns.get(article);
  known?.pieces.update(item, context);
  if (known && isCurrent(known, hook)) return known.drawn;
  // Where the page drew nothing, nobody looks after pieces.
  const pieces = known?.drawn === undefined ? new Pieces(item, context) : known.pieces;
  const own = ask(hook, article, pieces, context.sanitize);
  owns.set(article, own.drawn === undefined ? { ...own, pieces: new Pieces(item, context) } : own);
  return own.drawn;
}
