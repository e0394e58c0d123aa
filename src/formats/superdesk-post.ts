// A post of Superdesk Live Blog as an entry; version 1 nests its items in groups, version 2 does not.
import { fieldsList, fieldsOf, firstText, itemsOf, type Fields } from '../lib/fields.js';
import { isoTime, msOf } from '../lib/iso-time.js';
import { absolute, blocksOf, commenterOf, isComment, lineOf, typeOf } from './superdesk-items.js';

/** The date of the content is that of the publication, but for a moment, until somebody edits. */
const shortestEdit = 5_000;

export const idOf = (post: Fields): string | undefined => firstText(post['_id'], post['guid']);

/** Whether readers see it: it is neither deleted, nor taken back, nor waiting for an editor. */
export const isOpen = ({ deleted, post_status: status }: Fields): boolean =>
  deleted !== true && (status ?? 'open') === 'open';

const itemsOfPost = ({ groups, items }: Fields): readonly Fields[] => {
  const refs = fieldsList(groups).flatMap((group) => fieldsList(group['refs']));
  return fieldsList([...refs.map(({ item }) => item), ...itemsOf(items)]);
};

/** Without a name of their own, people are displayed by what they log in with: that is nobody's business. */
function personOf(value: unknown, base: URL): Fields {
  const { display_name: displayed, byline, username, picture_url: picture } = fieldsOf(value);
  const isName = (name: string | undefined) => name && name !== username && !/\S@\S/.test(name);
  return { name: [displayed, byline].map(lineOf).find(isName), image: absolute(picture, base) };
}

function authorsOf(post: Fields, items: readonly Fields[], base: URL): readonly Fields[] {
  const names = items.filter(isComment).map(commenterOf);
  // Version 2 leaves out who wrote a comment; who let it through did not.
  if (names.length && names.length === items.length)
    return [...new Set(names)].map((name) => ({ name }));
  const people = [post['original_creator'], post['publisher']].map((one) => personOf(one, base));
  // Who wrote a comment did not write what the newsroom answers.
  const isAuthor = ({ name }: Fields) => name && !names.includes(name as string);
  return people.filter(isAuthor).slice(0, 1);
}

/** When its text was changed; pinning it, or marking it, is no change of that. */
function editedAt(post: Fields): string | undefined {
  const edited = post['content_updated_date'];
  return msOf(edited) - msOf(post['published_date']) > shortestEdit ? isoTime(edited) : undefined;
}

const isAd = (item: Fields): boolean => typeOf(item).startsWith('advertisement');

/**
 * @param base Where it came from.
 * @param sort What places it, if that is not the time of its publication.
 */
export function entryOf(post: Fields, base: URL, sort: unknown): Fields {
  const items = itemsOfPost(post);
  return {
    id: idOf(post),
    published: [post['published_date'], post['firstcreated'], post['_created']]
      .map(isoTime)
      .find(Boolean),
    updated: editedAt(post),
    revision: isoTime(post['_updated']),
    sort,
    pinned: post['sticky'],
    key: post['lb_highlight'],
    authors: authorsOf(post, items, base),
    tags: post['tags'],
    source: { name: lineOf(fieldsOf(post['syndication_in'])['producer_blog_title']) },
    sponsored: items.length > 0 && items.every(isAd),
    blocks: blocksOf(items, base),
  };
}
