// The element: it takes what the page gives, hands it to the parts, and draws.
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { defaults, properties } from './attributes.js';
import { plainBlocks } from './blocks/plain.js';
import { adoptEntryStyles } from './controllers/entry-styles.js';
import { FirstStage } from './controllers/first-stage.js';
import { nearestLanguage } from './controllers/nearest-language.js';
import { SanitizerController } from './controllers/sanitizer-controller.js';
import type { LiveBlogError } from './errors.js';
import { selectConnection, selectShown, selectStatus } from './feed/select.js';
import type { Connection } from './feed/state.js';
import { memo } from './lib/memo.js';
import { chooseLocale } from './locales/choose.js';
import { firstWords } from './locales/en-first.js';
import type { Locale } from './locales/locale.js';
import type { Messages } from './locales/messages.js';
import type { Blog, BlogStatus } from './model/blog.js';
import type { Entry } from './model/entry.js';
import type { Sanitize } from './sanitize/sanitize.js';
import { entryStyles } from './styles/entry.js';
import { shellStyles } from './styles/shell.js';
import { tokens } from './styles/tokens.js';
import { shell } from './templates/shell.js';
import type { TimeForm } from './templates/timestamp.js';
import { timelineItems } from './timeline/items.js';
import type { TimelineContext } from './timeline/nodes.js';
import { Timeline } from './timeline/timeline.js';
import type { Request } from './transports/transport.js';
import { version } from './version.js';

const none: readonly Entry[] = [];
const firstStyles = [entryStyles];
const firstLocales = { en: firstWords };

export class LiveBlogElement extends LitElement {
  static override styles = [tokens, shellStyles];
  static override properties = properties;
  static readonly version = version;
  static sanitizer: Sanitize | undefined;

  declare src: string | undefined;
  declare interval: number;
  declare credentials: RequestCredentials;
  declare pageSize: number;
  declare revealMode: 'auto' | 'ask' | 'always';
  declare paused: boolean;
  declare controls: string;
  declare time: TimeForm;
  declare timeZone: string | undefined;
  declare headingLevel: number;
  declare noHeader: boolean;
  declare idPrefix: string;
  declare isolated: boolean;
  declare messages: Partial<Messages> | undefined;
  declare request: Request | undefined;
  declare sanitizer: Sanitize | undefined;

  readonly #states = this.attachInternals().states;
  readonly #stage: FirstStage = new FirstStage(this, {
    timeline: () => this.#timeline,
    locale: () => this.#locale,
    prepare: () => this.#sanitizers.prepare(),
  });
  readonly #sanitizers = new SanitizerController((error) => this.#stage.fail(error));
  #timeline!: Timeline;
  #giveBackStyles: (() => void) | undefined;
  readonly #localeFor = memo(chooseLocale);
  /** The stream as it has to be shown; the same list as long as none of these changed. */
  readonly #itemsFor = memo((..._: readonly unknown[]) => {
    const { state, second } = this.#stage;
    return timelineItems(selectShown(state), second?.pins ?? none, state.fresh, this.#locale);
  });

  constructor() {
    super();
    Object.assign(this, defaults);
  }

  get blog(): Blog {
    return this.#stage.state.blog;
  }
  get entries(): readonly Entry[] {
    return this.#stage.second?.entries ?? selectShown(this.#stage.state);
  }
  get pending(): readonly Entry[] {
    return this.#stage.second?.pending ?? none;
  }
  get status(): BlogStatus {
    return selectStatus(this.#stage.state);
  }
  get connection(): Connection {
    return selectConnection(this.#stage.state);
  }
  get lastUpdated(): Date | undefined {
    const at = this.#stage.second?.answeredAt ?? this.#stage.answeredAt;
    return at === undefined ? undefined : new Date(at);
  }
  get error(): LiveBlogError | undefined {
    return this.#stage.state.error;
  }
  get hasOlder(): boolean {
    return !!this.#stage.second?.hasOlder;
  }

  async refresh(): Promise<void> {
    await (await this.#stage.loaded()).refresh();
  }
  async reveal(): Promise<void> {
    await (await this.#stage.loaded()).reveal('method');
  }
  async loadOlder(): Promise<void> {
    await (await this.#stage.loaded()).loadOlder();
  }
  pause(): void {
    this.paused = true;
  }
  resume(): void {
    this.paused = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.#timeline.container.getRootNode() as Document | ShadowRoot;
    this.#giveBackStyles ??= adoptEntryStyles(root, firstStyles);
    if (this.hasUpdated) this.#stage.open();
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#giveBackStyles?.();
    this.#giveBackStyles = undefined;
    // A move in the document is not a removal.
    queueMicrotask(() => this.isConnected || this.#stage.close());
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot() as ShadowRoot;
    this.#timeline = new Timeline(this);
    if (!this.isolated) return root;
    // The entries are children of a box in the shadow root, and the shell hangs on that: the same
    // slots, one level deeper.
    const box = document.createElement('div');
    box.append(document.createElement('slot'));
    root.append(box);
    this.#timeline = new Timeline(box);
    const shell = box.attachShadow({ mode: 'open' });
    shell.adoptedStyleSheets = root.adoptedStyleSheets;
    return shell;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src') || changed.has('credentials')) this.#stage.reset();
    this.#stage.open();
  }

  protected override update(changed: PropertyValues): void {
    const { state, second } = this.#stage;
    const draw = () => {
      super.update(changed);
      if (!state.ready && !this.#timeline.items.length) return;
      const { entries, pending, horizon, fresh } = state;
      const items = this.#itemsFor(entries, pending, horizon, fresh, second, this.#locale);
      this.#timeline.show(items, this.#context);
    };
    if (second) second.draw(draw);
    else draw();
  }

  protected override render(): TemplateResult {
    const { state, second } = this.#stage;
    const context = { ...this.#context, state, headingLevel: this.headingLevel };
    return shell(context, !this.noHeader, second?.surroundings(context));
  }

  protected override updated(changed: PropertyValues): void {
    const { second, state } = this.#stage;
    if (second && changed.size) second.changed();
    if (second) second.drawn(this.#states);
    else if (state.connection === 'loading') this.#states.add('loading');
  }

  readonly #words = () => this.#stage.second?.locales ?? firstLocales;

  get #locale(): Locale {
    return this.#localeFor(nearestLanguage(this), this.#words, this.messages, this.timeZone);
  }

  get #context(): TimelineContext {
    const { language, direction } = this.#stage.state.blog;
    const level = Math.min(6, this.headingLevel + 1);
    const sanitize =
      this.sanitizer ??
      LiveBlogElement.sanitizer ??
      this.#sanitizers.current(Math.min(6, level + 1));
    return this.#contextFor(
      this.#locale,
      this.time,
      sanitize,
      level,
      this.idPrefix,
      language,
      direction,
    );
  }

  readonly #contextFor = memo(
    (
      locale: Locale,
      time: TimeForm,
      sanitize: Sanitize,
      headingLevel: number,
      idPrefix: string,
      language: string | undefined,
      direction: string | undefined,
    ): TimelineContext => ({
      ...{ locale, time, sanitize, headingLevel, idPrefix, language, direction },
      blocks: () => this.#stage.second?.blocks ?? plainBlocks,
      renderPlace: () => this.#stage.second?.renderPlace,
      now: () => Date.now() + this.#stage.state.clockOffset,
    }),
  );
}
