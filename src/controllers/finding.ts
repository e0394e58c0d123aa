// What a reader looks for: the choice and the words, what of the known entries that is, and the way to
// those that are not known yet.
import { LiveBlogChoiceEvent } from '../events.js';
import { choicesOf, type Choices } from '../feed/choices.js';
import { matcherOf, type Matches } from '../feed/matching.js';
import { selectKnown, selectPending } from '../feed/select-more.js';
import { withinReach } from '../feed/within-reach.js';
import type { FeatureTools } from '../features/feature.js';
import { memo } from '../lib/memo.js';
import { count } from '../locales/count.js';
import type { Entry } from '../model/entry.js';
import { RestLoader } from './rest-loader.js';
import type { SearchMarks } from './search-marks.js';

/** Then typing rests. Milliseconds. */
const pause = 600;
/** So many entries that are not on screen yet are shown at once, and so many more with each frame. */
const atOnce = 40;

export class Finding {
  readonly #tools: FeatureTools;
  /** The way to what is not known yet. */
  readonly rest: RestLoader;
  readonly #matcher = memo(matcherOf);
  readonly #know = memo((..._: readonly unknown[]) => selectKnown(this.#tools.first.state));
  readonly #found = memo(
    (known: readonly Entry[], wanted: Matches | undefined) =>
      known.filter((entry) => wanted?.(entry) ?? true).length,
  );
  readonly #choices = memo(choicesOf);
  readonly #within = memo((matches: Matches, reach: number, ..._: readonly unknown[]) =>
    withinReach(this.#tools.first.state, matches, reach),
  );
  #text = '';
  #reach = atOnce;
  #frame = 0;
  /** As the page was last told. */
  #told = '';
  #words = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #life: AbortController | undefined;
  #marks: SearchMarks | undefined;
  #isAsked = false;

  constructor(tools: FeatureTools) {
    this.#tools = tools;
    this.rest = new RestLoader(tools);
  }

  /** As typed. */
  get text(): string {
    return this.#text;
  }

  get filter(): string {
    return this.#tools.first.element.filter ?? '';
  }

  /** What is looked for; undefined: nothing. */
  get wanted(): Matches | undefined {
    return this.#matcher(this.filter, this.#text);
  }

  /** What of that is shown by now. */
  get matches(): Matches | undefined {
    const { wanted, known } = this;
    const { horizon, flow, apart } = this.#tools.first.state;
    return wanted && this.#within(wanted, this.#reach, known, horizon, flow, apart);
  }

  /** All entries that are looked through, newest first; the same list as long as they are. */
  get known(): readonly Entry[] {
    const { entries, pending, strays } = this.#tools.first.state;
    return this.#know(entries, pending, strays);
  }

  /** What can be chosen of some entries. */
  choices(known: readonly Entry[]): Choices {
    return this.#choices(known, this.filter, this.#tools.first.view.locale.tag);
  }

  /** How many of them are found. */
  get found(): number {
    return this.#found(this.known, this.wanted);
  }

  /** How many entries are not known yet; undefined: some. */
  get left(): number | undefined {
    const { links, blog, pending } = this.#tools.first.state;
    if (!links.older) return 0;
    // Who counts less than there are did not count all.
    return Math.max(0, (blog.total ?? 0) - this.known.length - pending.size) || undefined;
  }

  /** How many of the pending entries are found, and how many there are. */
  get pending(): { readonly found: number; readonly total: number } {
    const pending = selectPending(this.#tools.first.state);
    const { wanted } = this;
    return { found: pending.filter((one) => wanted?.(one) ?? true).length, total: pending.length };
  }

  /** "4 of 60 updates match." */
  get words(): string {
    const { found, known } = this;
    const { locale } = this.#tools.first.view;
    return found
      ? count(locale, 'matches', found, { total: known.length })
      : count(locale, 'noMatches', known.length);
  }

  start(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { container } = this.#tools.first.timeline;
    const onMatch = ({ target }: Event) => {
      // Find in page, or a link, led to what is hidden. The browser shows it by itself; so do we the rest.
      if ((target as Element).parentNode === container) this.lift();
    };
    container.addEventListener('beforematch', onMatch, { signal });
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#mark();
  }

  /** To be called when ids mean other entries. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#text = this.#told = '';
    this.rest.forget();
  }

  /** To be called when the document shows what is to be seen. */
  drawn(): void {
    this.#mark();
    if (this.matches === this.wanted) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#reach += atOnce;
      this.#tools.update();
    });
  }

  /** Shows everything again. */
  lift(): void {
    clearTimeout(this.#timer);
    this.#tools.first.element.filter = undefined;
    this.#text = this.#told = '';
    this.#tools.update();
  }

  /** @param text From the page, whatever it is; none, if it is no text. */
  search(text: unknown): Promise<void> {
    clearTimeout(this.#timer);
    this.#text = this.#told = typeof text === 'string' ? text : '';
    // Who waits for all of it does not wait for a letter.
    this.#reach = Infinity;
    this.#tools.update();
    this.#say();
    return Promise.resolve();
  }

  readonly choose = (filter: string): void => {
    this.#tools.first.element.filter = filter || undefined;
    this.#reach = atOnce;
    this.#say();
    void this.#tell('filter', filter);
  };

  readonly type = (text: string): void => {
    clearTimeout(this.#timer);
    if (text === this.#text) return;
    this.#text = text;
    this.#reach = atOnce;
    this.#tools.update();
    this.#timer = setTimeout(this.settle, pause);
  };

  /** Nothing more is typed, for now. */
  readonly settle = (): void => {
    clearTimeout(this.#timer);
    if (this.#text === this.#told) return;
    this.#told = this.#text;
    this.#say();
    void this.#tell('search', this.#text.trim());
  };

  readonly showAll = (): void => {
    const { filter, text } = this;
    this.lift();
    if (filter) void this.#tell('filter', '');
    if (text) void this.#tell('search', '');
  };

  readonly loadRest = async (): Promise<void> => {
    // Who shows everything again does not wait for more.
    if (await this.rest.load(() => !this.wanted)) this.#say();
  };

  #say(): void {
    const { announcer } = this.#tools;
    announcer.forget(this.#words);
    if (!this.wanted || !this.#life) return;
    this.#words = this.words;
    announcer.say(this.#words);
  }

  /** Marks the words, or takes the marks away. Without what does that, nothing is marked. */
  #mark(): void {
    if (this.#marks) this.#marks.show(this.#life ? this.#text : '', this.wanted);
    else if (this.#text) this.#loadMarks();
  }

  #loadMarks(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    const loaded = (marks: SearchMarks) => {
      this.#marks = marks;
      this.#mark();
    };
    import('./search-marks.js').then(
      ({ SearchMarks: Marks }) => loaded(new Marks(this.#tools.first)),
      () => undefined,
    );
  }

  async #tell(control: 'filter' | 'search', value: string): Promise<void> {
    const { element } = this.#tools.first;
    await element.updateComplete;
    element.dispatchEvent(new LiveBlogChoiceEvent({ control, value }));
  }
}
