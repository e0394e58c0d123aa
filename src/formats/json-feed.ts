// JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/, with the extension "_live_blog" beside it: on the
// feed whatever a document of ours has, on an item whatever an entry has.
import { fieldsList, fieldsOf, firstText, itemsOf, type Fields } from '../lib/fields.js';
import { isoTime } from '../lib/iso-time.js';
import { asNative } from './as-native.js';
import { jsonFeedBlocks } from './json-feed-blocks.js';
import { tickarooPages } from './tickaroo-pages.js';

/** The first of some fields that names somebody: version 1 had "author". */
function authors(...fields: readonly unknown[]): unknown {
  return fields
    .map((value) =>
      fieldsList(value).map(({ name, url, avatar }) => ({ name, url, image: avatar })),
    )
    .find(({ length }) => length);
}

/** RFC 3339; other ways to write a time are read too, and what is none is left for the message. */
const timeOf = (value: unknown): unknown => isoTime(value) ?? value;

function sourceOf(url: unknown): Fields | undefined {
  const address = firstText(url) ?? '';
  return URL.canParse(address) ? { name: new URL(address).hostname, url: address } : undefined;
}

const entryOf = (item: Fields): Fields => ({
  id: item['id'],
  title: item['title'],
  published: timeOf(firstText(item['date_published'], item['date_modified'])),
  updated: timeOf(item['date_modified']),
  authors: authors(item['authors'], item['author']),
  tags: item['tags'],
  language: item['language'],
  url: item['url'],
  source: sourceOf(item['external_url']),
  blocks: jsonFeedBlocks(item),
  ...fieldsOf(item['_live_blog']),
});

const isDeleted = ({ _live_blog: more }: Fields): boolean => fieldsOf(more)['deleted'] === true;

/** The next page, if that is another one than this and the first. */
function nextOf({ next_url: next, feed_url: own }: Fields, url: URL): string | undefined {
  const [there, first] = [next, own].map((one) => {
    const address = firstText(one);
    return address && URL.canParse(address, url) ? new URL(address, url).href : undefined;
  });
  return there === url.href || there === first ? undefined : there;
}

export const jsonFeed = asNative((feed: Fields, { url }) => {
  const items = fieldsList(feed['items']);
  const { links, removed, ...more } = fieldsOf(feed['_live_blog']);
  const next = nextOf(feed, url);
  // A feed without pages may leave out whatever it wants: only one that goes on says what is between.
  const pages = tickarooPages(items, url) ?? { older: next, window: next ? 'top' : 'delta' };
  return {
    url: feed['home_page_url'],
    language: feed['language'],
    title: feed['title'],
    summary: feed['description'] && [feed['description']],
    authors: authors(feed['authors'], feed['author']),
    status: feed['expired'] === true ? 'ended' : undefined,
    window: pages.window,
    ...more,
    links: { older: pages.older, ...fieldsOf(links) },
    removed: [...itemsOf(removed), ...items.filter(isDeleted).map(({ id }) => id)],
    entries: items.filter((item) => !isDeleted(item)).map(entryOf),
  };
});
