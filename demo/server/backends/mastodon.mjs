// The statuses of an account as a Mastodon server lists them: newest first, older ones by max_id.
import { escapeHtml } from './markup.mjs';
import { iso, pageSize, standing } from './pages.mjs';

/** @typedef {import('./index.d.mts').DeskBlock} DeskBlock */
/** @typedef {import('./index.d.mts').DeskEntry} DeskEntry */

const accountId = '109348684501432157';
const path = `/backends/mastodon/api/v1/accounts/${accountId}/statuses`;
const home = 'https://social.example/@courier';
const mostStatuses = 40;

/** As Mastodon makes them: milliseconds, and a number of 16 bits. @param {DeskEntry} entry */
const idOf = ({ published, number }) => (BigInt(published) << 16n) + BigInt(number);

/** @param {string} words */
const paragraph = (words) => `<p>${escapeHtml(words)}</p>`;

/** Captions have no field. @param {DeskBlock} block */
function content(block) {
  if (block.type === 'html') return block.html;
  if (block.type === 'image')
    return paragraph([block.caption, block.credit].filter(Boolean).join(' – '));
  return paragraph([`“${block.text}”`, block.cite].filter(Boolean).join(' – '));
}

/** @param {DeskBlock} block @param {number} number */
function attachments(block, number) {
  if (block.type !== 'image') return [];
  const { src: url, width, height, alt: description } = block;
  const original = { width, height, size: `${width}x${height}`, aspect: width / height };
  const meta = { original };
  return [
    { id: `${number}`, type: 'image', url, preview_url: url, remote_url: null, meta, description },
  ];
}

/** @param {string} display_name @param {string | undefined} avatar */
const account = (display_name, avatar) => ({
  ...{ id: accountId, username: 'courier', acct: 'courier', display_name, url: home },
  ...{ avatar, avatar_static: avatar, emojis: [], fields: [] },
});

/** @param {DeskEntry} entry @param {string} language */
function status(entry, language) {
  const { title, blocks, authors, tags, published, revised } = entry;
  const id = `${idOf(entry)}`;
  const [author] = authors;
  return {
    ...{ id, created_at: iso(published), edited_at: revised ? iso(revised) : null },
    ...{ in_reply_to_id: null, in_reply_to_account_id: null, visibility: 'public' },
    ...{ sensitive: false, spoiler_text: '', language, url: `${home}/${id}` },
    content: [paragraph(title), ...blocks.map(content)].join(''),
    account: account(author?.name ?? 'The Harbour Courier', author?.image),
    media_attachments: blocks.flatMap(attachments),
    tags: tags.map((name) => ({ name, url: `https://social.example/tags/${name}` })),
    ...{ reblog: null, card: null, poll: null, quote: null, mentions: [], emojis: [] },
  };
}

/** @type {import('./index.d.mts').Backend} */
export const mastodon = {
  name: 'mastodon',
  title: 'Mastodon',
  words:
    'src is the list of an account’s statuses at the API of its server, which anybody may read: /api/v1/accounts/ID/statuses?exclude_replies=true. The timeline of a tag is read as well. What is pinned on the profile is told to the account alone.',
  src: `${path}?limit=${pageSize}&exclude_replies=true`,
  guarantees: { edits: true, deletions: true, pins: false, keys: false, pages: true, ends: false },
  answer({ pathname, searchParams }, desk) {
    if (pathname !== path) return undefined;
    const before = /^\d+$/.exec(searchParams.get('max_id') ?? '')?.[0];
    const limit = Math.min(mostStatuses, Number(searchParams.get('limit')) || 20);
    const older = standing(desk).filter((entry) => !before || idOf(entry) < BigInt(before));
    return {
      body: older.slice(0, Math.max(1, limit)).map((entry) => status(entry, desk.language)),
    };
  },
};
