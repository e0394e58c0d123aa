// Atom with pages (RFC 5005) and tombstones (RFC 6721): all that a live blog needs but marks and an end.
import { bodyHtml, escapeHtml } from './markup.mjs';
import { iso, pageSize, standing } from './pages.mjs';

const src = '/backends/atom/feed.xml';
const page = 'https://courier.example/thrift-head';

/** @param {string} id */
const uri = (id) => `tag:courier.example,2026:${id}`;

/** @param {import('./index.d.mts').DeskEntry} entry */
const element = (entry) => `<entry>
  <id>${uri(entry.id)}</id>
  <title>${escapeHtml(entry.title)}</title>
  <link rel="alternate" type="text/html" href="${page}#${entry.id}"/>
  <published>${iso(entry.published)}</published>
  <updated>${iso(entry.revised ?? entry.published)}</updated>
  ${entry.authors.map(({ name }) => `<author><name>${escapeHtml(name)}</name></author>`).join('')}
  ${entry.tags.map((tag) => `<category term="${escapeHtml(tag)}"/>`).join('')}
  <content type="html">${escapeHtml(bodyHtml(entry))}</content>
</entry>`;

/** @param {import('./index.d.mts').DeskEntry} entry */
const tombstone = ({ id, changed }) =>
  `<at:deleted-entry ref="${uri(id)}" when="${iso(changed)}"/>`;

/** @type {import('./index.d.mts').Backend} */
export const atom = {
  name: 'atom',
  title: 'Atom',
  words:
    'The address of the Atom feed is the src. Corrections are marked, since Atom says when an entry was changed. ' +
    'With tombstones and a link to the next page, deletions reach readers and older entries can be loaded.',
  src,
  guarantees: { edits: true, deletions: true, pins: false, keys: false, pages: true, ends: false },
  answer({ pathname, searchParams }, desk) {
    if (pathname !== src) return undefined;
    const before = Number(searchParams.get('before') ?? Infinity);
    const rest = standing(desk).filter(({ number }) => number < before);
    const shown = rest.slice(0, pageSize);
    const last = shown.at(-1);
    const next = last && rest.length > pageSize && `${src}?before=${last.number}`;
    const removed = desk.entries.filter(({ isRemoved }) => isRemoved);
    const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="${desk.language}">
<id>${uri('thrift-head')}</id>
<title>${escapeHtml(desk.title)}</title>
<subtitle>${escapeHtml(desk.summary)}</subtitle>
<updated>${iso(desk.changed)}</updated>
<link rel="alternate" type="text/html" href="${page}"/>
<link rel="self" type="application/atom+xml" href="${src}"/>
${next ? `<link rel="next" href="${next}"/>` : ''}
${removed.map(tombstone).join('\n')}
${shown.map(element).join('\n')}
</feed>`;
    return { type: 'application/atom+xml; charset=utf-8', body };
  },
};
