// Statuses of Mastodon and of servers that speak its API, https://docs.joinmastodon.org/entities/Status/:
// those of an account, or of a tag. The newest page is asked for again and again.
import { fieldsList, fieldsOf, firstText, itemsOf, type Fields } from '../lib/fields.js';
import { isoTime } from '../lib/iso-time.js';
import { escapeHtml, plainText } from '../lib/plain-text.js';
import { asNative } from './as-native.js';

/** Statuses on a page; servers that give more keep to it when a page is the last. */
const pageSize = 20;

/** A display name is text, and may hold names of pictures between colons. */
function nameOf(account: Fields): string | undefined {
  const codes = fieldsList(account['emojis']).flatMap(
    ({ shortcode }) => firstText(shortcode) ?? [],
  );
  const shown = firstText(account['display_name']) ?? '';
  const words = codes.reduce((rest, code) => rest.replaceAll(`:${code}:`, ''), shown).trim();
  return firstText(words, account['username'], account['acct']);
}

const authorOf = (account: Fields): Fields => ({
  name: nameOf(account),
  url: account['url'],
  // One that moves would never rest.
  image: firstText(account['avatar_static'], account['avatar']),
});

/** Two sizes of a picture to choose from, where both are known. */
function srcsetOf({ url, preview_url: preview }: Fields, small: Fields, original: Fields) {
  const sizes = [
    [firstText(preview), small['width']],
    [firstText(url), original['width']],
  ] as const;
  const isKnown = sizes.every(([src, width]) => src && typeof width === 'number' && width > 0);
  return isKnown && sizes[0][1] !== sizes[1][1]
    ? sizes.map(([src, width]) => `${src} ${Math.round(width as number)}w`).join(', ')
    : undefined;
}

function mediaOf(isHidden: boolean, media: Fields): Fields {
  const { type, description, preview_url: preview } = media;
  const meta = fieldsOf(media['meta']);
  const [small, original] = [fieldsOf(meta['small']), fieldsOf(meta['original'])];
  const url = firstText(media['url'], media['remote_url'], preview);
  // What is marked as sensitive is for readers to open.
  if (type !== 'image' || isHidden) return { type: 'embed', url, title: firstText(description) };
  const { width, height } = original;
  const srcset = srcsetOf(media, small, original);
  return { type: 'image', src: url, srcset, width, height, alt: firstText(description) ?? '' };
}

function cardOf(card: Fields): readonly Fields[] {
  const url = firstText(card['url']);
  if (!url) return [];
  const words = firstText(card['description']);
  const html = words ? `<p>${escapeHtml(words)}</p>` : undefined;
  const [provider, title] = [firstText(card['provider_name']), firstText(card['title'])];
  return [{ type: 'embed', url, provider, title, html }];
}

/** The question is the text of the status. */
function pollOf(poll: Fields): readonly Fields[] {
  const total = Number(firstText(poll['votes_count']));
  const options = fieldsList(poll['options']).flatMap(({ title, votes_count: votes }) => {
    const share =
      typeof votes === 'number' && total > 0 ? ` (${Math.round((votes / total) * 100)} %)` : '';
    const words = firstText(title);
    return words ? [`<li>${escapeHtml(words)}${share}</li>`] : [];
  });
  return options.length ? [{ type: 'html', html: `<ul>${options.join('')}</ul>` }] : [];
}

/** What is not for everybody is not for the readers of a page. */
const isPublic = ({ visibility }: Fields): boolean =>
  /^(public|unlisted)$/.test(firstText(visibility) ?? 'public');

/** Another status that this one is about; one that must not be shown is not there. */
function quoteOf({ quote, pleroma }: Fields): readonly Fields[] {
  const own = fieldsOf(quote ?? fieldsOf(pleroma)['quote']);
  const { quoted_status: accepted, state } = own;
  // Pleroma and its kin give the status itself.
  const quoted = fieldsOf(state === undefined ? own : state === 'accepted' && accepted);
  const { content, account, url } = quoted;
  if (!isPublic(quoted) || !firstText(content)) return [];
  return [{ type: 'quote', html: content, cite: nameOf(fieldsOf(account)), url }];
}

function blocksOf(status: Fields): readonly Fields[] {
  const isHidden = status['sensitive'] === true;
  return [
    { type: 'html', html: status['content'] },
    ...pollOf(fieldsOf(status['poll'])),
    ...quoteOf(status),
    ...fieldsList(status['media_attachments']).map((media) => mediaOf(isHidden, media)),
    ...cardOf(fieldsOf(status['card'])),
  ].filter(({ html, type }) => type !== 'html' || firstText(html));
}

function entryOf(status: Fields): Fields {
  const passedOn = fieldsOf(status['reblog']);
  const isPassedOn = firstText(passedOn['id']) !== undefined;
  const shown = isPassedOn ? passedOn : status;
  const account = fieldsOf(shown['account']);
  return {
    id: status['id'],
    title: plainText(shown['spoiler_text']),
    published: isoTime(status['created_at']),
    updated: isoTime(shown['edited_at']),
    pinned: status['pinned'] === true || undefined,
    authors: [authorOf(fieldsOf(status['account']))],
    source: isPassedOn ? { name: nameOf(account), url: account['url'] } : undefined,
    tags: fieldsList(shown['tags']).map(({ name }) => name),
    language: firstText(shown['language']),
    url: firstText(shown['url'], shown['uri']),
    blocks: blocksOf(shown),
  };
}

function olderThan(last: unknown, count: number, url: URL): string | undefined {
  const id = firstText(fieldsOf(last)['id']);
  const limit = Number(url.searchParams.get('limit')) || pageSize;
  if (!id || count < Math.min(limit, pageSize)) return undefined;
  const older = new URL(url);
  for (const name of ['since_id', 'min_id']) older.searchParams.delete(name);
  older.searchParams.set('max_id', id);
  return older.href;
}

export const mastodon = asNative((answer: unknown, { url }) => {
  const statuses = itemsOf(answer);
  const [, whose] = /\/accounts\/([^/]+)\/statuses/.exec(url.pathname) ?? [];
  const account = fieldsOf(fieldsOf(whose && statuses[0])['account']);
  return {
    title: nameOf(account),
    url: account['url'],
    window: 'top',
    links: { older: olderThan(statuses.at(-1), statuses.length, url) },
    entries: statuses.filter((one) => isPublic(fieldsOf(one))).map((one) => entryOf(fieldsOf(one))),
  };
});
