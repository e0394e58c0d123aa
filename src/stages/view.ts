// What is to be drawn, from what the element was told and what is known of the feed. The same objects
// come out as long as nothing about them changed, so that drawing can tell by identity.
import type { ReactiveElement } from 'lit';
import { selectShown } from '../feed/select.js';
import { memo } from '../lib/memo.js';
import { chooseLocale } from '../locales/choose.js';
import { firstWords } from '../locales/en-first.js';
import type { Locale } from '../locales/locale.js';
import type { Messages } from '../locales/messages.js';
import type { Sanitize } from '../sanitize/sanitize.js';
import type { TimeForm } from '../templates/timestamp.js';
import { timelineItems, type Item } from '../timeline/items.js';
import type { TimelineContext } from '../timeline/nodes.js';
import type { FirstStage } from './first-stage.js';
import { nearestLanguage } from '../controllers/nearest-language.js';
import { SanitizerController } from '../controllers/sanitizer-controller.js';

const firstLocales = { en: firstWords };

/** What the page says of how it is to look. */
export interface ViewedElement extends ReactiveElement {
  readonly time: TimeForm;
  readonly timeZone: string | undefined;
  readonly headingLevel: number;
  readonly idPrefix: string;
  readonly messages: Partial<Messages> | undefined;
  readonly sanitizer: Sanitize | undefined;
}

export class View {
  readonly #element: ViewedElement;
  readonly #stage: FirstStage;
  readonly #sanitizers: SanitizerController;
  readonly #chooseLocale = memo(chooseLocale);

  constructor(element: ViewedElement, stage: FirstStage) {
    this.#element = element;
    this.#stage = stage;
    this.#sanitizers = new SanitizerController(stage.fail);
  }

  /** Settles when bodies can be drawn; never rejects. */
  prepare(): Promise<void> {
    return this.#sanitizers.prepare();
  }

  get locale(): Locale {
    const { messages, timeZone } = this.#element;
    return this.#chooseLocale(nearestLanguage(this.#element), this.#words, messages, timeZone);
  }

  get context(): TimelineContext {
    const { time, headingLevel, idPrefix, sanitizer } = this.#element;
    const { language, direction } = this.#stage.state.blog;
    const level = Math.min(6, headingLevel + 1);
    const sanitize =
      sanitizer ??
      (this.#element.constructor as { sanitizer?: Sanitize }).sanitizer ??
      this.#sanitizers.current(Math.min(6, level + 1));
    return this.#createContext(this.locale, time, sanitize, level, idPrefix, language, direction);
  }

  get items(): readonly Item[] {
    const { state, second } = this.#stage;
    const { entries, pending, horizon, strays, apart, fresh, flow } = state;
    const items = this.#createItems(
      ...([entries, pending, horizon, strays, apart, fresh, flow] as const),
      ...([second, second?.picked, this.locale] as const),
    );
    return second?.arrange(items) ?? items;
  }

  readonly #words = () => this.#stage.second?.locales ?? firstLocales;

  readonly #createItems = memo((..._: readonly unknown[]) => {
    const { state, second } = this.#stage;
    const shown = second?.stream ?? selectShown(state);
    return timelineItems(shown, second?.pins ?? [], state.fresh, this.locale);
  });

  readonly #createContext = memo(
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
      more: () => this.#stage.second?.drawing,
      now: () => Date.now() + this.#stage.state.clockOffset,
    }),
  );
}
