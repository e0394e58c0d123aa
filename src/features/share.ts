// Sharing an entry, what is quoted from it, or the blog.
import { html, nothing } from 'lit';
import type { Quoting } from '../controllers/quoting.js';
import { Sharing } from '../controllers/sharing.js';
import type { Locale } from '../locales/locale.js';
import type { Entry } from '../model/entry.js';
import type { ShareTarget } from '../model/share-target.js';
import { shareEntryStyles, shareStyles } from '../styles/share.js';
import { shareButton, type Sharable } from '../templates/share.js';
import type { CreateFeature, FeatureTools } from './feature.js';
import type * as More from './share-more.js';

class Share {
  readonly #tools: FeatureTools;
  readonly sharing: Sharing;
  #life: AbortController | undefined;
  /** There from the moment when somebody begins to select. */
  #quoting: Quoting | undefined;
  /** There where it is needed. */
  #more: typeof More | undefined;
  /** What the page listed last. */
  #listed: unknown;
  #targets: readonly ShareTarget[] = [];

  constructor(tools: FeatureTools) {
    this.#tools = tools;
    this.sharing = new Sharing(tools, () => this.#load());
  }

  start(): void {
    const { first } = this.#tools;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const begin = () => void this.#quote(signal).catch(first.fail);
    first.timeline.container.addEventListener('selectstart', begin, { signal, once: true });
    this.follow();
  }

  stop(): void {
    this.#life?.abort();
    this.#quoting = undefined;
    this.sharing.forget();
  }

  /** To be called when the page may have listed other places. */
  follow(): void {
    const { first } = this.#tools;
    const { shareTargets } = first.element;
    if (shareTargets === this.#listed) return;
    this.#listed = shareTargets;
    void this.#list(shareTargets).catch(first.fail);
  }

  button(entry: Entry | undefined, title: string | undefined): Sharable {
    const { sharing } = this;
    const { stage, shared } = sharing.turnOf(entry?.id) ?? {};
    const says = entry && this.#quoting?.id === entry.id ? 'shareQuote' : 'share';
    const copied = shared?.isQuote ? 'quoteCopied' : 'linkCopied';
    const hasWays = this.#targets.length > 0;
    return {
      title,
      says: stage === 'copied' ? copied : says,
      isOpen: hasWays ? stage === 'choosing' : undefined,
      onPress: (event) =>
        sharing.press(entry, entry && this.#quoting?.take(entry, event), hasWays, event),
    };
  }

  /** What a press has opened, if anything. */
  opened(id: string | undefined, locale: Locale): unknown {
    const turn = this.sharing.turnOf(id);
    if (!turn || turn.stage === 'copied') return nothing;
    return this.#more?.opened(turn, this.sharing, this.#targets, locale);
  }

  async #load(): Promise<typeof More> {
    return (this.#more ??= await import('./share-more.js'));
  }

  async #quote(signal: AbortSignal): Promise<void> {
    const { Quoting } = await import('../controllers/quoting.js');
    const { first, redraw } = this.#tools;
    if (!signal.aborted) this.#quoting = new Quoting(first, redraw, signal);
  }

  async #list(listed: unknown): Promise<void> {
    const more = listed ? await this.#load() : undefined;
    if (listed !== this.#listed) return;
    this.#targets = more?.legalTargets(listed) ?? [];
    this.#tools.redraw();
  }
}

export const share: CreateFeature = (tools) => {
  const own = new Share(tools);
  const ofBlog = (locale: Locale) => {
    const more = own.opened(undefined, locale);
    return more === nothing ? nothing : html`<div class="share">${more}</div>`;
  };
  return {
    styles: shareStyles,
    entryStyles: shareEntryStyles,
    places: {
      toolbar: ({ state: { ready, blog }, locale }) =>
        ready ? shareButton(own.button(undefined, blog.title), locale, 'control') : nothing,
      panel: ({ locale }) => ofBlog(locale),
    },
    footer: (entry, { locale }) => [
      shareButton(own.button(entry, entry.title ?? locale.clock(entry.published)), locale),
      own.opened(entry.id, locale),
    ],
    drawn: () => own.follow(),
    start: () => own.start(),
    stop: () => own.stop(),
    forget: () => own.sharing.forget(),
  };
};
