// From a document to what is shown, by the parts that the element is made of.
import { render } from 'lit';
import { keyBlocks } from '../../src/blocks/keyed.js';
import { LiveBlogError } from '../../src/errors.js';
import { feedEvents } from '../../src/controllers/feed-events.js';
import { describeProblem } from '../../src/formats/describe-problem.js';
import { native } from '../../src/formats/native.js';
import { reduce } from '../../src/feed/reduce.js';
import { selectShown } from '../../src/feed/select.js';
import { selectPins } from '../../src/feed/select-more.js';
import { initialState, type FeedState } from '../../src/feed/state.js';
import type { Sanitize } from '../../src/sanitize/sanitize.js';
import type { Entry } from '../../src/model/entry.js';
import { replaceChildren } from '../../src/sanitize/replace-children.js';
import type { EntryContext } from '../../src/templates/entry.js';
import { entryFooter } from '../../src/templates/entry-footer.js';
import { shell } from '../../src/templates/shell.js';
import { surroundings } from '../../src/templates/surroundings.js';
import { timelineItems } from '../../src/timeline/items.js';
import { patch } from '../../src/timeline/patch.js';
import { renderAside } from '../../src/timeline/aside.js';
import { Timeline } from '../../src/timeline/timeline.js';
import { blocks } from '../support/blocks.js';
import { locale } from '../support/locale.js';

const at = Date.UTC(2026, 10, 22, 9);
const url = new URL('https://news.example/feed.json');
const nothing = () => undefined;

/** A page's part: where entries stand, and the shell around them. */
export class Show {
  readonly stream = document.createElement('main');
  readonly shell = document.createElement('div');
  readonly #timeline = new Timeline(this.stream);
  readonly #sanitize: Sanitize;
  #state: FeedState = initialState;
  /** How long a document took to be read, milliseconds. */
  reading = 0;

  constructor(sanitize: Sanitize) {
    this.#sanitize = sanitize;
    this.#timeline.patch = patch;
  }

  /** @throws {LiveBlogError} when the document is none. */
  receive(data: unknown): void {
    const start = performance.now();
    if (!native.matches(data)) throw new LiveBlogError('shape', 'It is none.', data);
    const update = native.parse(data, { url });
    update.problems?.forEach(describeProblem);
    this.reading = performance.now() - start;
    const before = this.#state;
    this.#state = reduce(before, { type: 'received', update, at, pageSize: 20 });
    const ids = [...this.#state.pending];
    this.#state = reduce(this.#state, { type: 'revealed', ids });
    feedEvents(before, this.#state);
    this.#draw();
  }

  get #context() {
    const { language, direction } = this.#state.blog;
    return {
      ...{ locale, language, direction, sanitize: this.#sanitize, idPrefix: 'entry-' },
      ...{ time: 'auto' as const, now: () => at, headingLevel: 3 },
      more: () => ({
        ...{ blocks, keyBlocks, replaceChildren, renderAside, embed: undefined },
        renderOwn: undefined,
        footer: (entry: Entry, context: EntryContext) => entryFooter(entry, context, []),
      }),
    };
  }

  #draw(): void {
    const state = this.#state;
    const pins = selectPins(state);
    const context = { ...this.#context, state, headingLevel: 2 };
    const around = surroundings(context, {
      ...{
        pins,
        announcement: '',
        answeredAt: at,
        features: {
          ...{ draw: nothing, controls: (own: unknown) => own, bannerWords: nothing },
          matches: undefined,
        },
        isPaused: false,
        older: 'waiting',
        isMissing: false,
      },
      ...{ controls: 'pause', folds: { tall: new Set(), open: new Set(), fold: nothing } },
      ...{ onPause: nothing, onReveal: nothing, onOlder: nothing, onRetry: nothing },
    });
    render(shell(context, true, true, around), this.shell);
    const items = timelineItems(selectShown(state), pins, state.fresh, locale);
    this.#timeline.show(items, this.#context);
  }
}

/** Whether a document could be shown; anything else that is thrown goes through. */
export function show(to: Show, data: unknown): boolean {
  try {
    to.receive(data);
    return true;
  } catch (error) {
    if (error instanceof LiveBlogError && error.code === 'shape') return false;
    throw error;
  }
}
