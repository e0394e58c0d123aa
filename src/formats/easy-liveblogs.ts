// The REST API of the WordPress plugin "Easy Liveblogs": all entries of a blog in every answer.
import { fieldsList, fieldsOf, firstText, type Fields } from '../lib/fields.js';
import { isoTime, msOf } from '../lib/iso-time.js';
import { plainText } from '../lib/plain-text.js';
import { string } from '../lib/read.js';
import { asNative } from './as-native.js';

/** Milliseconds within which saving an entry again is still a part of publishing it. */
const justPublished = 60_000;

/** Early releases leave the zone out, but some of them send the whole post, with the time in UTC too. */
const timeOf = (written: unknown, post: unknown, field: string): string | undefined =>
  isoTime(written) ??
  isoTime(firstText(fieldsOf(post)[field])?.replace(/^([\d-]+) ([\d:]+)$/, '$1T$2Z'));

const publishedAt = ({ datetime, post }: Fields): string | undefined =>
  timeOf(datetime, post, 'post_date_gmt');

const changedAt = ({ modified, post }: Fields): string | undefined =>
  timeOf(modified, post, 'post_modified_gmt');

/**
 * The name comes with every entry, whether the site shows it or not; which one it does is said by the
 * settings, or can be seen in the markup that older releases send.
 */
function authorsOf({ author, html }: Fields, { showAuthor }: Fields): readonly Fields[] {
  const name = plainText(author);
  const isShown = showAuthor ?? (name && string(html)?.includes(name));
  return isShown ? [{ name }] : [];
}

export const easyLiveblogs = asNative((feed: Fields) => {
  const updates = fieldsList(feed['updates']);
  const settings = fieldsOf(feed['settings']);
  const modified = new Set(updates.map(changedAt));
  // A plugin that runs while entries are read can make it the time of another post, the same for all.
  const isOwn = updates.length === 1 || modified.size > 1;

  const entryOf = (one: Fields): Fields => {
    const { id, title, content, datetime, permalink } = one;
    const [published, changed] = [publishedAt(one), changedAt(one)];
    const isEdited = isOwn && msOf(changed) - msOf(published) >= justPublished;
    return {
      id,
      title: plainText(title),
      // Without a zone, what was sent is what to show as the mistake.
      published: published ?? datetime,
      updated: isEdited ? changed : undefined,
      revision: msOf(changed),
      authors: authorsOf(one, settings),
      url: string(permalink),
      html: string(content),
    };
  };

  return {
    id: feed['id'],
    url: string(feed['url']),
    title: plainText(feed['title']),
    status: feed['status'] === 'closed' ? 'ended' : undefined,
    // "last_update" is when the newest entry was published: it goes back when that one is deleted.
    window: 'all',
    entries: updates.map(entryOf),
  };
});
