// Notifications of news, for as long as the reader is elsewhere. One that is clicked leads back to its entry.
import { count } from '../locales/count.js';
import type { Entry } from '../model/entry.js';
import type { FirstStage } from '../stages/first-stage.js';
import { openingWords } from './opening-words.js';

/** `timestamp` is not in every engine, nor in its types. */
interface Options extends NotificationOptions {
  readonly timestamp: number;
}

export class Notices {
  readonly #first: FirstStage;
  readonly #lead: (id: string) => void;
  readonly #open = new Set<Notification>();

  /** @param lead Brings an entry before the reader. */
  constructor(first: FirstStage, lead: (id: string) => void) {
    this.#first = first;
    this.#lead = lead;
  }

  /**
   * Tells of what came at once, in one notification; whether that can be done here.
   * @param news Newest first, and at least one.
   */
  show(news: readonly Entry[]): boolean {
    const { id } = news[0]!;
    const [title, options] = this.#words(news);
    try {
      const notice = new Notification(title, options);
      this.#open.add(notice);
      notice.onclose = () => this.#open.delete(notice);
      notice.onclick = () => {
        window.focus();
        this.#lead(id);
        notice.close();
      };
      return true;
    } catch {
      return false;
    }
  }

  /** Takes away what is still there. */
  close(): void {
    for (const notice of this.#open) notice.close();
    this.#open.clear();
  }

  #words(news: readonly Entry[]): [string, Options] {
    const { state, view, element } = this.#first;
    const { id, title, blocks, language, direction, published } = news[0]!;
    const { blog } = state;
    const name = blog.title ?? blog.label ?? view.locale.text('label');
    const isOne = news.length === 1;
    const options = {
      // Other elements, and other tabs, tell of the same.
      tag: `${blog.id ?? new URL(element.src!, document.baseURI).href} ${id}`,
      timestamp: published,
    };
    if (!isOne) {
      const body = count(view.locale, 'newUpdates', news.length);
      return [name, { ...options, body, lang: view.locale.words.language, dir: 'auto' }];
    }
    const lang = language ?? blog.language;
    const dir = direction ?? blog.direction ?? 'auto';
    const body = openingWords(blocks, view.context.sanitize);
    return [title ?? name, { ...options, body, dir, ...(lang && { lang }) }];
  }
}
