// Sharing an entry, what is quoted from it, or the blog: by the device, by a copy, or in a place that
// the page lists. One thing at a time, and all of it within the press: browsers allow it then only.
import { LiveBlogShareEvent } from '../events.js';
import { here } from './here.js';
import { blogLink, entryLink } from '../feed/share-link.js';
import type { FeatureTools } from '../features/feature.js';
import type { Entry } from '../model/entry.js';
import { copy } from './copy.js';

/** Milliseconds. */
const confirmed = 4_000;

export interface Shared {
  /** Undefined: the blog. */
  readonly id: string | undefined;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly isQuote: boolean;
}

/** What came of a press. */
export interface Turn {
  readonly shared: Shared;
  readonly stage: 'choosing' | 'copied' | 'by hand';
}

/** What can be copied: a link says by itself what it leads to, a quote does not. */
export const toCopy = ({ isQuote, text, url }: Shared): string =>
  isQuote ? `${text}\n${url}` : url;

const forDevice = ({ title, text, url }: Shared): ShareData => ({ title, text, url });

/** Whether the device has a way of its own. */
export function hasDevice(shared: Shared): boolean {
  const { share, canShare } = navigator as Partial<Navigator>;
  return !!share && canShare?.call(navigator, forDevice(shared)) !== false;
}

/**
 * Where fingers are what is pointed with, the device's own way is at hand, and knows the reader's apps.
 * At a desk it is a large window with little in it, and what people do there is copy.
 */
const isHandheld = () => matchMedia('(hover: none) and (pointer: coarse)').matches;

export class Sharing {
  readonly #tools: FeatureTools;
  readonly #prepare: () => Promise<unknown>;
  #turn: Turn | undefined;
  /** What was pressed last, to which the focus goes back. */
  #opener: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was begun; only the last of it matters. */
  #turns = 0;

  /** @param prepare Settles when what a press may open can be drawn. */
  constructor(tools: FeatureTools, prepare: () => Promise<unknown>) {
    this.#tools = tools;
    this.#prepare = prepare;
  }

  /** To be called when ids mean other entries, or nothing is to be shared any more. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#turn = undefined;
    this.#turns++;
  }

  /** @param id Undefined: of the blog. */
  turnOf(id: string | undefined): Turn | undefined {
    return this.#turn?.shared.id === id ? this.#turn : undefined;
  }

  /**
   * @param quote What is shared of an entry, if that is not the whole.
   * @param hasWays Whether there is a choice.
   */
  press(
    entry: Entry | undefined,
    quote: string | undefined,
    hasWays: boolean,
    { currentTarget }: Event,
  ): void {
    const isOpen = this.turnOf(entry?.id)?.stage === 'choosing';
    this.#opener = currentTarget as HTMLElement;
    const shared = this.#sharedOf(entry, quote);
    if (isOpen) this.#take(undefined);
    else if (hasWays) void this.#offer({ shared, stage: 'choosing' });
    else
      this.by(isHandheld() && hasDevice(shared) ? 'native' : 'copy', shared).catch(
        this.#tools.first.fail,
      );
  }

  /** Shares in one way, unless the page does. */
  async by(method: 'native' | 'copy', shared: Shared): Promise<void> {
    this.close();
    if (!this.ask(method, shared)) return;
    const turns = ++this.#turns;
    if (method === 'native' && (await this.#byDevice(shared))) return;
    const isCopied = await copy(toCopy(shared));
    if (!isCopied) await this.#prepare();
    if (turns !== this.#turns) return;
    if (!isCopied) return this.#offer({ shared, stage: 'by hand' });
    this.#take({ shared, stage: 'copied' });
    const { announcer, first } = this.#tools;
    announcer.say(first.view.locale.text(shared.isQuote ? 'quoteCopied' : 'linkCopied'));
    this.#timer = setTimeout(() => this.#take(undefined), confirmed);
  }

  /** Tells the page what the reader wants; false: the page does it. */
  ask(method: string, { id, url }: Shared): boolean {
    return this.#tools.first.element.dispatchEvent(new LiveBlogShareEvent({ id, url, method }));
  }

  /** Takes away what a press has opened. */
  close(): void {
    if (!this.#turn || this.#turn.stage === 'copied') return;
    this.#opener?.focus({ preventScroll: true });
    this.#take(undefined);
  }

  #sharedOf(entry: Entry | undefined, quote: string | undefined): Shared {
    const { element, state } = this.#tools.first;
    const { blog } = state;
    const title = entry?.title ?? blog.title ?? document.title;
    const url = entry ? entryLink(entry, blog, here(), element.idPrefix) : blogLink(blog, here());
    return { id: entry?.id, title, text: quote ?? title, url, isQuote: quote !== undefined };
  }

  /** Whether nothing is left to be done: it was shared, or the reader thought better of it. */
  async #byDevice(shared: Shared): Promise<boolean> {
    try {
      await navigator.share(forDevice(shared));
      return true;
    } catch (error) {
      return (error as Partial<Error> | undefined)?.name === 'AbortError';
    }
  }

  /** Shows something to go on with, and leads there. */
  async #offer(turn: Turn): Promise<void> {
    const { element, timeline } = this.#tools.first;
    const { id } = turn.shared;
    this.#take(turn);
    await element.updateComplete;
    if (this.#turn !== turn) return;
    const around = id === undefined ? element.renderRoot : timeline.nodes.get(`entry ${id}`);
    const target = around?.querySelector<HTMLElement>('.live-blog-share-more :is(p, button)');
    target?.focus();
    const words = target?.querySelector('bdi');
    if (words) getSelection()?.selectAllChildren(words);
  }

  #take(turn: Turn | undefined): void {
    clearTimeout(this.#timer);
    this.#turns++;
    const ids = [this.#turn?.shared.id, turn?.shared.id].filter((id) => id !== undefined);
    this.#turn = turn;
    this.#tools.redraw(new Set(ids), this.#opener);
  }
}
