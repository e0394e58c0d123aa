// Leads a reader who comes back to the first entry that is unread, or to where reading stopped.
import { LiveBlogError } from '../errors.js';
import type { LiveBlogChoiceEvent } from '../events.js';
import { comparePositions } from '../feed/position.js';
import { isNewer, isReached, selectStream, selectUnread } from '../feed/unread.js';
import type { FeatureTools } from '../features/feature.js';
import { memo } from '../lib/memo.js';
import type { Entry } from '../model/entry.js';
import { markOf, type Mark } from './memory.js';
import { Visit } from './visit.js';

export class Returning {
  readonly visit: Visit;
  readonly #tools: FeatureTools;
  #doing: 'waiting' | 'loading' | 'failed' = 'waiting';
  #isDone = false;

  constructor(tools: FeatureTools) {
    this.#tools = tools;
    this.visit = new Visit(tools.first, tools.undisturbed);
  }

  get doing(): 'waiting' | 'loading' | 'failed' {
    return this.#doing;
  }

  /** Whether there is somewhere to lead to, and the reader has not been led or does not want to be. */
  get isOffered(): boolean {
    const { since, left } = this.visit;
    if (this.#isDone) return false;
    return since ? this.unread?.length !== 0 : !!left;
  }

  /** What is new since the reader was here, newest first; undefined while it is not all known. */
  get unread(): readonly Entry[] | undefined {
    const { since } = this.visit;
    return since && this.#unreadIn(this.#tools.first.state, since);
  }

  start(): void {
    this.#tools.first.element.addEventListener('live-blog-choice', this.#onChoice);
    this.visit.start();
  }

  stop(): void {
    this.#tools.first.element.removeEventListener('live-blog-choice', this.#onChoice);
    this.visit.stop();
  }

  /** Leads there, with the focus; settles when the reader is there, or was told that it cannot be. */
  async go(): Promise<void> {
    const { since, left } = this.visit;
    const place = since ?? left;
    if (!place || this.#doing === 'loading') return;
    const { feed } = this.#tools;
    const ours = feed();
    this.#set('loading');
    try {
      await ours.readBack(() => isReached(ours.state, place));
      if (ours !== feed()) return;
      const entry = since ? this.#firstUnread(since) : this.#entryAt(place);
      if (entry) await this.#lead(entry);
      this.#isDone = true;
      this.#set('waiting');
    } catch {
      if (ours === feed()) this.#fail();
    }
  }

  async catchUp(): Promise<void> {
    try {
      await this.#tools.first.second?.run('catch-up');
    } catch (error) {
      // What is a LiveBlogError is said where that is shown.
      if (!(error instanceof LiveBlogError)) this.#fail();
    }
  }

  /** Who catches up has found a way. */
  readonly #onChoice = ({ target, detail: { control, value } }: LiveBlogChoiceEvent): void => {
    if (target !== this.#tools.first.element || control !== 'catch-up' || !value) return;
    this.#isDone = true;
    this.#tools.update();
  };

  dismiss(): void {
    this.#isDone = true;
    if (!this.visit.since) this.visit.stay();
    this.#tools.update();
  }

  forget(): void {
    this.visit.forget();
    this.#doing = 'waiting';
    this.#isDone = false;
  }

  readonly #unreadIn = memo((state: FeatureTools['first']['state'], since: Mark) =>
    isReached(state, since) ? selectUnread(state, since) : undefined,
  );

  /** The oldest of what is new and not hidden; of all, if all is. */
  #firstUnread(since: Mark): Entry | undefined {
    const { state, second } = this.#tools.first;
    const unread = selectUnread(state, since);
    const picked = second?.picked;
    return (picked && unread.findLast(picked)) ?? unread.at(-1);
  }

  /** The entry at a place, or the one before it, if that is gone. */
  #entryAt(place: Mark): Entry | undefined {
    const stream = selectStream(this.#tools.first.state);
    const isAt = (entry: Entry) => comparePositions(markOf(entry), place) >= 0;
    return stream.find(isAt) ?? stream.findLast((entry) => isNewer(entry, place));
  }

  /** Leads to an entry, with as much shown beyond it as is shown at first: the reader wants to go on. */
  async #lead({ id }: Entry): Promise<void> {
    const { feed, first, permalinks } = this.#tools;
    feed().dispatch({ type: 'sought', id });
    if (feed().state.horizon?.id === id)
      feed().dispatch({ type: 'extended', pageSize: first.element.pageSize });
    await permalinks.goTo(id);
  }

  #fail(): void {
    const { announcer, first } = this.#tools;
    this.#set('failed');
    announcer.say(first.view.locale.text('failed'));
  }

  #set(doing: 'waiting' | 'loading' | 'failed'): void {
    this.#doing = doing;
    this.#tools.update();
  }
}
