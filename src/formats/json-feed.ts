// JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/, with the extension "_live_blog" beside it: on the
// feed whatever a document of ours has, on an item whatever an entry has.
import { fieldsList, fieldsOf, itemsOf, type Fields } from '../lib/fields.js';
import { asNative } from './as-native.js';

function authors(value: unknown): unknown {
  const all = fieldsList(value).map(({ name, url, avatar }) => ({ name, url, image: avatar }));
  return all.length ? all : undefined;
}

const isPicture = ({ mime_type: type }: Fields): boolean => String(type).startsWith('image/');

function pictures({ image, attachments }: Fields): readonly Fields[] {
  const urls = fieldsList(attachments).filter(isPicture);
  return [
    ...(image ? [{ src: image }] : []),
    ...urls.map(({ url, title }) => ({ src: url, caption: title })),
  ].map((one) => ({ type: 'image', ...one }));
}

function entryOf(item: Fields): Fields {
  const { content_html: html, content_text: text, summary } = item;
  const body = html ? { type: 'html', html } : { type: 'text', text: text ?? summary };
  return {
    id: item['id'],
    title: item['title'],
    published: item['date_published'],
    updated: item['date_modified'],
    authors: authors(item['authors'] ?? [item['author']]),
    tags: item['tags'],
    language: item['language'],
    url: item['url'],
    blocks: [body, ...pictures(item)],
    ...fieldsOf(item['_live_blog']),
  };
}

const isDeleted = ({ _live_blog: more }: Fields): boolean => fieldsOf(more)['deleted'] === true;

export const jsonFeed = asNative((feed: Fields) => {
  const items = fieldsList(feed['items']);
  const { links, removed, ...more } = fieldsOf(feed['_live_blog']);
  const next = feed['next_url'];
  return {
    url: feed['home_page_url'],
    language: feed['language'],
    title: feed['title'],
    summary: feed['description'] && [feed['description']],
    authors: authors(feed['authors'] ?? [feed['author']]),
    status: feed['expired'] === true ? 'ended' : undefined,
    // A feed without pages may leave out whatever it wants: only one that goes on says what is between.
    window: next ? 'top' : 'delta',
    ...more,
    links: { older: next, ...fieldsOf(links) },
    removed: [...itemsOf(removed), ...items.filter(isDeleted).map(({ id }) => id)],
    entries: items.filter((item) => !isDeleted(item)).map(entryOf),
  };
});
