// What is kept in this browser from one visit to the next: one small record a blog, in localStorage.
// Where that is full, refused or holds something else, nothing is remembered, and nothing else changes.
import type { Position } from '../feed/position.js';
import { endpointUrl } from '../lib/endpoint.js';
import { flag, isRecord, list, number, oneOf, record, string, type Fields } from '../lib/read.js';
import type { Entry } from '../model/entry.js';
import type { StagedElement } from '../stages/first-stage.js';

/** An entry that was there once. */
export interface Mark extends Position {
  /** Epoch milliseconds. */
  readonly published: number;
}

/** Where somebody stopped reading, and when: epoch milliseconds by the server's clock. */
export interface LeftMark extends Mark {
  readonly leftAt: number;
}

export interface Kept {
  /** The newest entry that was read. */
  readonly seen?: Mark | undefined;
  readonly left?: LeftMark | undefined;
  /** What the reader chose; of a filter, none is a choice too: "". */
  readonly order?: 'newest' | 'oldest' | undefined;
  readonly filter?: string | undefined;
  readonly notify?: boolean | undefined;
  /** Sites whose embeds are to be loaded without a question. */
  readonly providers?: readonly string[] | undefined;
}

const version = 1;

const mark: Fields<Mark> = {
  at: (value) => number(value) ?? string(value),
  id: string,
  published: number,
};

/** Anybody may have written it. */
const kept = record<Kept>({
  seen: record<Mark>(mark, 'at', 'id', 'published'),
  left: record<LeftMark>({ ...mark, leftAt: number }, 'at', 'id', 'published', 'leftAt'),
  order: oneOf('newest', 'oldest'),
  filter: string,
  notify: flag,
  providers: list(string),
});

export const markOf = ({ sort, published, id }: Entry): Mark => ({
  at: sort ?? published,
  id,
  published,
});

/** Even to name the storage may be refused. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export class Memory {
  readonly #key: string;

  /** @param url Of the feed. */
  constructor(url: URL) {
    this.#key = `live-blog ${url.href.split('#', 1)[0]}`;
  }

  read(): Kept {
    const found = this.#record;
    return (found.version === version && kept(found)) || {};
  }

  /** Replaces what is named, and keeps the rest; undefined: is kept no longer. */
  keep(news: Kept): void {
    // What a newer version of this script has kept is not ours to write over.
    if (Number(this.#record.version) > version) return;
    const text = JSON.stringify({ version, ...this.read(), ...news });
    attempt(() => localStorage.setItem(this.#key, text));
  }

  clear(): void {
    attempt(() => localStorage.removeItem(this.#key));
  }

  get #record(): { readonly version?: unknown } {
    const found = attempt(() => JSON.parse(localStorage.getItem(this.#key) ?? '') as unknown);
    return isRecord(found) ? found : {};
  }
}

/** What is kept of the blog that an element shows; undefined if nothing is to be. */
export function memoryOf({
  src,
  remember,
}: Pick<StagedElement, 'src' | 'remember'>): Memory | undefined {
  const url = remember && src ? endpointUrl(src, document.baseURI) : undefined;
  return url && new Memory(url);
}
