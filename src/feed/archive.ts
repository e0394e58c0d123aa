// The way back: older pages, and single entries that lie beyond those that are known.
import type { LiveBlogError } from '../errors.js';
import type { FeedUpdate } from '../model/update.js';
import { endpointUrl } from '../lib/endpoint.js';
import { isGone } from './is-gone.js';
import type { FeedAction } from './reduce.js';
import { selectHidden } from './select-more.js';
import type { FeedState } from './state.js';

/** So many pages are read in a row. */
const mostPages = 100;

export interface ArchiveOptions {
  readonly state: () => FeedState;
  readonly dispatch: (action: FeedAction) => void;
  /** Reads the page at a URL; settles when it can be shown. */
  readonly page: (url: string, signal: AbortSignal) => Promise<FeedUpdate>;
  /** @throws {LiveBlogError} when it must not be asked. */
  readonly endpoint: () => URL;
  readonly pageSize: () => number;
  /** Gives what was thrown its name. */
  readonly explain: (cause: unknown) => LiveBlogError;
  readonly onError: (error: LiveBlogError) => void;
}

/** The oldest page that was read, and what was known then. */
interface Border {
  readonly url: string;
  readonly ids: readonly string[];
}

export class Archive {
  readonly #options: ArchiveOptions;
  #request = new AbortController();
  #loading: Promise<void> | undefined;
  #border: Border | undefined;

  constructor(options: ArchiveOptions) {
    this.#options = options;
  }

  /** Gives up what is on its way. */
  stop(reason: LiveBlogError): void {
    this.#request.abort(reason);
    this.#request = new AbortController();
  }

  /** To be called when the newest page was read. */
  noteTop(): void {
    const { state, endpoint } = this.#options;
    if (!this.#border || this.#border.url === endpoint().href)
      this.#border = { url: endpoint().href, ids: [...state().entries.keys()] };
  }

  /** Shows the next older entries, from memory or from the server; rejects with a LiveBlogError. */
  loadOlder(): Promise<void> {
    return (this.#loading ??= this.#named(() => this.#loadOlder()).finally(() => {
      this.#loading = undefined;
    }));
  }

  /**
   * Has an entry shown, wherever it is; whether there is such an entry. Rejects with a LiveBlogError
   * when that cannot be told.
   */
  async find(id: string): Promise<boolean> {
    const { state, dispatch } = this.#options;
    const { entries, removed, links } = state();
    const isUnknown = !entries.has(id) && !removed.has(id);
    if (isUnknown)
      await this.#named(() =>
        links.entry
          ? this.#findOne(id, links.entry)
          : this.#readBack(() => state().entries.has(id)),
      );
    dispatch({ type: 'sought', id });
    return state().entries.has(id);
  }

  /**
   * Reads older pages, without showing them, until there is enough, or no more; rejects with a
   * LiveBlogError.
   */
  readBack(isEnough: () => boolean): Promise<void> {
    return this.#named(() => this.#readBack(isEnough));
  }

  async #named(work: () => Promise<void>): Promise<void> {
    const { signal } = this.#request;
    try {
      await work();
    } catch (cause) {
      const error = this.#options.explain(cause);
      if (!signal.aborted) this.#options.onError(error);
      throw error;
    }
  }

  async #loadOlder(): Promise<void> {
    const { state, dispatch, pageSize } = this.#options;
    const { links, entries, flow } = state();
    const isHidden = flow > 0 && selectHidden(state());
    if (isHidden) dispatch({ type: 'extended', pageSize: pageSize() });
    else if (links.older) {
      // Pages that are counted from the top have slid up by what was deleted since the last was read.
      const border = this.#border;
      const hasSlid = border?.ids.some((known) => !entries.has(known));
      if (border && hasSlid) await this.#read(border.url, 0);
      const { older } = state().links;
      if (older) await this.#read(older, pageSize());
    }
  }

  async #readBack(isEnough: () => boolean): Promise<void> {
    for (let page = 0; page < mostPages && !isEnough(); page++) {
      const { older } = this.#options.state().links;
      if (!older) return;
      await this.#read(older, 0);
    }
  }

  async #findOne(id: string, template: string): Promise<void> {
    const { page, endpoint, dispatch } = this.#options;
    const { signal } = this.#request;
    const url = endpointUrl(template.replaceAll('{id}', encodeURIComponent(id)), endpoint().href);
    const update = url && (await page(url.href, signal).catch(missing));
    signal.throwIfAborted();
    if (update) dispatch({ type: 'found', update, id });
  }

  async #read(url: string, pageSize: number): Promise<void> {
    const { page, dispatch, state } = this.#options;
    const { signal } = this.#request;
    const update = await page(url, signal);
    signal.throwIfAborted();
    dispatch({ type: 'older-received', update, pageSize });
    this.#border = { url, ids: [...state().entries.keys()] };
  }
}

/** That there is no such entry is an answer too. */
function missing(cause: unknown): undefined {
  if (!isGone(cause)) throw cause;
}
