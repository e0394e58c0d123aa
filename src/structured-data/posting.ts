// What a blog is to search engines: https://schema.org/LiveBlogPosting. Data without a document, so that a
// server can say the same.
import { selectUpdated } from '../feed/select-more.js';
import { selectStatus } from '../feed/select.js';
import { blogLink, placeLink, type Here } from '../feed/share-link.js';
import type { FeedState } from '../feed/state.js';
import { shownWords } from '../feed/words.js';
import { isoFromMs } from '../lib/iso-time.js';
import { isRecord } from '../lib/read.js';
import { webUrl } from '../lib/url.js';
import type { Author, Entry } from '../model/entry.js';
import { firstWords } from '../templates/first-words.js';

/** Who publishes the page. */
export interface Publisher {
  readonly name: string;
  readonly url?: string;
  /** URL of a picture. */
  readonly logo?: string;
}

/** What the page knows, and no feed. */
export interface PostingPage extends Here {
  /** Where the feed has no title. */
  readonly title: string | undefined;
  readonly publisher?: Publisher | undefined;
  /** Prefix of the entries' DOM ids. */
  readonly idPrefix: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Without what is not known. */
const known = (fields: Json): Json =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && !value.length),
    ),
  );

const bodies = new WeakMap<Entry, string>();

/** The words of its body. */
function bodyOf(entry: Entry): string {
  const words = bodies.get(entry) ?? entry.blocks.map(shownWords).filter(Boolean).join('\n');
  bodies.set(entry, words);
  return words;
}

class Posting {
  readonly #state: FeedState;
  readonly #entries: readonly Entry[];
  readonly #page: PostingPage;
  readonly #correctors: ReadonlyMap<string, Entry>;

  constructor(state: FeedState, entries: readonly Entry[], page: PostingPage) {
    this.#state = state;
    this.#entries = entries;
    this.#page = page;
    this.#correctors = new Map(
      entries.flatMap((one) => (one.supersedes ? [[one.supersedes, one] as const] : [])),
    );
  }

  #url(url: unknown): string | undefined {
    return typeof url === 'string' ? webUrl(url, this.#page.base)?.href : undefined;
  }

  /** Where it stands in this document; a page of its own is another one. */
  #linkOf(entry: Entry): string {
    return placeLink(entry, this.#state.blog, this.#page, this.#page.idPrefix);
  }

  #people(authors: readonly Author[] = []): readonly Json[] {
    return authors.map(({ name, url, image, role }) =>
      known({
        '@type': 'Person',
        name,
        url: this.#url(url),
        image: this.#url(image),
        jobTitle: role,
      }),
    );
  }

  #publisher(): Json | undefined {
    const { publisher } = this.#page;
    return (
      publisher &&
      known({
        '@type': 'Organization',
        name: publisher.name,
        url: this.#url(publisher.url),
        logo: this.#url(publisher.logo),
      })
    );
  }

  /** The addresses of the pictures in it. */
  #imagesOf({ blocks }: Entry): readonly string[] {
    const pictures = blocks.flatMap((block): readonly unknown[] => {
      if (block.type === 'image') return [block];
      return block.type === 'gallery' && Array.isArray(block['images']) ? block['images'] : [];
    });
    return pictures.flatMap((one) => (isRecord(one) && this.#url(one['src'])) || []);
  }

  /** That it corrects something, and that it was corrected. */
  #correctionOf(entry: Entry, body: string): unknown {
    const by = this.#correctors.get(entry.id);
    if (by) return this.#linkOf(by);
    if (entry.kind !== 'correction') return undefined;
    const date = entry.updated ?? entry.published;
    return known({
      '@type': 'CorrectionComment',
      text: body || entry.title,
      datePublished: isoFromMs(date),
    });
  }

  #update(entry: Entry): Json {
    const { published, updated, authors, tags, language, sponsored } = entry;
    const url = this.#linkOf(entry);
    const body = bodyOf(entry);
    const sponsor = typeof sponsored === 'string' ? sponsored : undefined;
    return known({
      '@type': 'BlogPosting',
      '@id': url,
      url,
      headline: firstWords(entry),
      articleBody: body || undefined,
      datePublished: isoFromMs(published),
      dateModified: isoFromMs(Math.max(published, updated ?? published)),
      inLanguage: language,
      author: authors ? this.#people(authors) : undefined,
      publisher: this.#publisher(),
      image: this.#imagesOf(entry),
      keywords: tags?.join(', '),
      sponsor: sponsor && { '@type': 'Organization', name: sponsor },
      correction: this.#correctionOf(entry, body),
    });
  }

  toJson(): Json {
    const { blog, links } = this.#state;
    const { title } = this.#page;
    const url = blogLink(blog, this.#page);
    const times = this.#entries.map(({ published }) => published);
    // What the first entry was is known only if all are.
    const first = links.older || !times.length ? undefined : times.reduce((a, b) => Math.min(a, b));
    const begin = blog.coverageStart ?? first;
    const updated = selectUpdated(this.#state);
    const isOver = selectStatus(this.#state) === 'ended';
    const people = this.#people(blog.authors);
    const topics = blog.topics?.map((topic) =>
      known({ '@type': 'Thing', name: topic.name, url: this.#url(topic.url) }),
    );
    return known({
      '@context': 'https://schema.org',
      '@type': 'LiveBlogPosting',
      '@id': url,
      url,
      mainEntityOfPage: url,
      headline: blog.title ?? title,
      description: description(blog),
      inLanguage: blog.language,
      datePublished: time(first ?? begin),
      dateModified: time(updated),
      coverageStartTime: time(begin),
      coverageEndTime: isOver ? time(blog.coverageEnd ?? updated) : undefined,
      author: people.length ? people : this.#publisher(),
      publisher: this.#publisher(),
      image: this.#url(blog.image?.src),
      about: topics,
      liveBlogUpdate: this.#entries.map((entry) => this.#update(entry)),
    });
  }
}

const time = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : isoFromMs(ms);

function description({ standfirst, summary }: FeedState['blog']): string | undefined {
  const words = standfirst && shownWords({ type: 'html', html: standfirst });
  return words || summary?.map(({ text }) => text).join(' ') || undefined;
}

/**
 * @param entries Those that are told of, in the order in which they are.
 */
export const liveBlogPosting = (
  state: FeedState,
  entries: readonly Entry[],
  page: PostingPage,
): Json => new Posting(state, entries, page).toJson();
