// The element: it takes what the page gives, hands it to the parts, and draws.
import { noChange, type PropertyValues } from 'lit';
import { adoptEntryStyles } from './controllers/entry-styles.js';
import { FirstStage } from './stages/first-stage.js';
import type { GoToOptions } from './controllers/permalinks.js';
import type { LiveBlogError } from './errors.js';
import { selectConnection, selectShown, selectStatus } from './feed/select.js';
import type { Connection } from './feed/state.js';
import { LiveBlogProperties } from './live-blog-properties.js';
import type { Blog, BlogStatus } from './model/blog.js';
import type { Entry } from './model/entry.js';
import type { Sanitize } from './sanitize/sanitize.js';
import { entryStyles } from './styles/entry.js';
import { hostStyles, shellStyles } from './styles/shell.js';
import { tokens } from './styles/tokens.js';
import { shell } from './templates/shell.js';
import { ownBox } from './timeline/own-box.js';
import { Timeline } from './timeline/timeline.js';
import { version } from './version.js';

const firstStyles = [entryStyles];

/**
 * A live blog: reads a feed, shows its entries with the newest first, and keeps the page equal to it.
 *
 * The entries are `<article id="entry-…">` children of the element, in the page and under its styles
 * (ours are in `@layer live-blog`). What stands around them is in the shadow root.
 *
 * @element live-blog
 *
 * @slot - Shown until the first data is there, then replaced by the entries.
 * @slot header - In place of label, title, key points and standfirst.
 * @slot loading - While the first answer is on its way.
 * @slot empty - As long as there are no entries.
 * @slot error - When the first answer cannot be had.
 * @slot banner - In place of the button that counts new updates; call `reveal()` from it.
 * @slot ended - What is said of a blog that is over.
 * @slot footer - In place of the topics.
 *
 * @fires {LiveBlogLoadEvent} live-blog-load - The first data is on screen. Detail: `{blog, entries}`; the entries are those that are shown.
 * @fires {LiveBlogUpdateEvent} live-blog-update - The known entries changed. Detail: `{added, updated, removed}`, ids.
 * @fires {LiveBlogPendingEvent} live-blog-pending - The number in the banner changed; 0: it is gone. Detail: `{count, ids}`.
 * @fires {LiveBlogBeforeRevealEvent} live-blog-before-reveal - Cancelable: pending entries are about to be shown. Detail: `{ids, trigger}`.
 * @fires {LiveBlogRevealEvent} live-blog-reveal - Pending entries are shown. Detail: `{ids, trigger}`; `trigger` is `reader`, `auto` or `method`.
 * @fires {LiveBlogStatusEvent} live-blog-status - The blog's status or the line to the server changed. Detail: `{status, connection, previous}`.
 * @fires {LiveBlogEndEvent} live-blog-end - The coverage has ended; no more requests are made. Detail: `{successor}`.
 * @fires {LiveBlogErrorEvent} live-blog-error - Something went wrong; what is on screen stays. Detail: `{error, code, willRetry, retryIn}`, milliseconds.
 * @fires {LiveBlogEntryEvent} live-blog-entry - An entry was rendered: the place to enhance it. Detail: `{id, element, reason}`; `reason` is `added`, `updated`, or `adopted`: it stood in the page before.
 * @fires {LiveBlogEntryRemovedEvent} live-blog-entry-removed - An entry left the document. Detail: `{id, reason}`; `reason` is `deleted`, or `unshown` when it is farther down than what is shown.
 * @fires {LiveBlogSeenEvent} live-blog-seen - An entry was in view for a second; once an entry. Detail: `{id, element}`.
 * @fires {LiveBlogShareEvent} live-blog-share - Cancelable: the reader wants to share an entry, or the blog. Detail: `{id, url, method}`; `method` is `native`, `copy` or one of `shareTargets`.
 * @fires {LiveBlogEmbedEvent} live-blog-embed - Cancelable: something of another site is to be shown; whoever cancels fills `element`. Detail: `{id, provider, url, element}`.
 * @fires {LiveBlogAdSlotEvent} live-blog-ad-slot - There is a slot for an advertisement, below what the reader sees. Detail: `{index, element}`.
 * @fires {LiveBlogChoiceEvent} live-blog-choice - The reader used a control. Detail: `{control, value}`.
 *
 * @cssstate loading - The first answer is on its way.
 * @cssstate live - The line to the server is good.
 * @cssstate retrying - It is not, and is tried again.
 * @cssstate offline - The device is offline.
 * @cssstate paused - Updates are paused.
 * @cssstate ended - The coverage is over.
 * @cssstate pending - New entries wait behind the banner.
 * @cssstate empty - There are no entries.
 */
export class LiveBlogElement extends LiveBlogProperties {
  /** @internal */
  static override styles = [hostStyles, tokens, shellStyles];
  /** The version of this copy. */
  static readonly version: string = version;
  /**
   * Cleans the HTML of all elements on the page, in place of ours.
   * @type {(html: string) => DocumentFragment}
   */
  static sanitizer: Sanitize | undefined;

  readonly #states = this.attachInternals().states;
  readonly #stage = new FirstStage(this);
  #giveBackStyles: (() => void) | undefined;

  /** What the feed says of the blog. @readonly */
  get blog(): Blog {
    return this.#stage.state.blog;
  }

  /** The entries that are shown, in order: pins first. @readonly */
  get entries(): readonly Entry[] {
    return this.#stage.second?.entries ?? selectShown(this.#stage.state);
  }

  /** The entries that wait behind the banner, newest first. @readonly */
  get pending(): readonly Entry[] {
    return this.#stage.second?.pending ?? [];
  }

  /** What the blog is: `upcoming`, `live`, `paused` by the newsroom, or `ended`. @readonly */
  get status(): BlogStatus {
    return selectStatus(this.#stage.state);
  }

  /** What the line to the server is doing. @readonly */
  get connection(): Connection {
    return selectConnection(this.#stage.state);
  }

  /** When the server last answered, by this device's clock. @readonly */
  get lastUpdated(): Date | undefined {
    const at = this.#stage.second?.answeredAt ?? this.#stage.answeredAt;
    return at === undefined ? undefined : new Date(at);
  }

  /** What went wrong last, until the next good answer. @readonly */
  get error(): LiveBlogError | undefined {
    return this.#stage.state.error;
  }

  /** Whether there are older entries than those that are shown. @readonly */
  get hasOlder(): boolean {
    return !!this.#stage.second?.hasOlder;
  }

  /** Asks now. Settles when the answer is on screen; rejects with a LiveBlogError. */
  async refresh(): Promise<void> {
    await (await this.#stage.loaded()).refresh();
  }

  /** Shows what waits behind the banner; settles when it is on screen. */
  async reveal(): Promise<void> {
    await (await this.#stage.loaded()).reveal('method');
  }

  /** Shows the next older entries; settles when they are on screen, rejects with a LiveBlogError. */
  async loadOlder(): Promise<void> {
    await (await this.#stage.loaded()).loadOlder();
  }

  /**
   * Brings an entry before the reader, wherever it is. Settles when it is on screen; rejects with a
   * LiveBlogError if it cannot be had, or is not there.
   */
  async goTo(id: string, options?: GoToOptions): Promise<void> {
    await (await this.#stage.loaded()).permalinks.goTo(id, options);
  }

  /**
   * Shows what mattered since the reader was here, or so far: key events and summaries, oldest first.
   * Settles when it is on screen; rejects with a LiveBlogError.
   */
  async catchUp(): Promise<void> {
    await (await this.#stage.loaded()).run('catch-up');
  }

  /** Shows only entries with these words in them; all, if there are none. Settles when it is on screen. */
  async search(text: string): Promise<void> {
    await (await this.#stage.loaded()).run('find', text);
  }

  /**
   * Shows what other sites have to show: those of one provider, by its name, or all, from now on. Settles when
   * it is on screen.
   */
  async allowEmbeds(provider?: string): Promise<void> {
    await (await this.#stage.loaded()).run('embeds', provider ?? '');
  }

  /** Stops updates until `resume()`. */
  pause(): void {
    this.paused = true;
  }

  /** Goes on, and asks at once for what was missed. */
  resume(): void {
    this.paused = false;
  }

  /** @internal */
  override connectedCallback(): void {
    super.connectedCallback();
    const { second, timeline } = this.#stage;
    this.#giveBackStyles ??= adoptEntryStyles(timeline.root, firstStyles);
    second?.styles.adopt(timeline.root);
    if (this.hasUpdated) this.#stage.open();
  }

  /** @internal */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#giveBackStyles?.();
    this.#giveBackStyles = undefined;
    this.#stage.second?.styles.giveBack();
    // A move in the document is not a removal.
    queueMicrotask(() => this.isConnected || this.#stage.close());
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot() as ShadowRoot;
    const { container, shell } = this.isolated ? ownBox(root) : { container: this, shell: root };
    this.#stage.timeline = new Timeline(container);
    return shell;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { second, state } = this.#stage;
    if (
      ['src', 'credentials', 'format', 'fields', 'adapter'].some((name) => changed.has(name)) ||
      (changed.has('request') && !state.ready)
    )
      this.#stage.reset();
    if (changed.size) second?.changed();
    this.#stage.open();
  }

  protected override update(changed: PropertyValues): void {
    const { state, second } = this.#stage;
    const draw = () => {
      super.update(changed);
      if (state.ready || this.#stage.timeline.items.length)
        this.#stage.timeline.show(this.#stage.view.items, this.#stage.view.context);
    };
    if (second) second.draw(draw);
    else draw();
  }

  protected override render(): unknown {
    const { state, second } = this.#stage;
    // What a server wrote stays until the same is drawn.
    if (this.renderRoot.querySelector('.served')) return noChange;
    const context = { ...this.#stage.view.context, state, headingLevel: this.headingLevel };
    const around = second?.surroundings(context);
    const isStanding = !second && this.querySelector('article');
    return shell(context, !this.noHeader, !this.noKeyEvents, around, isStanding);
  }

  protected override updated(): void {
    const { second, state } = this.#stage;
    if (second) second.drawn(this.#states);
    else this.#states[state.connection === 'loading' ? 'add' : 'delete']('loading');
  }
}
