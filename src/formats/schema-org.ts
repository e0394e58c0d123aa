// LiveBlogPosting of schema.org as JSON-LD, https://schema.org/LiveBlogPosting: a document of it, or the
// page that publishers write it into for search engines.
import { LiveBlogError } from '../errors.js';
import { fieldsList, type Fields } from '../lib/fields.js';
import { isoTime, msOf } from '../lib/iso-time.js';
import { escapeHtml } from '../lib/plain-text.js';
import { asNative } from './as-native.js';
import type { ParseContext } from './format.js';
import { jsonLdOfPage } from './json-ld-page.js';
import { allOf, isOfType, nodesOf } from './json-ld.js';
import { entriesOf } from './schema-org-entries.js';
import {
  authorsOf,
  graphOf,
  languageOf,
  linkOf,
  picturesOf,
  wordsOf,
  type Graph,
} from './schema-org-parts.js';

/** An end as near as this to an update is a stamp of it, and written while coverage goes on. Milliseconds. */
const near = 1_000;
/** When such an end is believed: nothing has come since. Milliseconds. */
const silence = 43_200_000;

/** So wrong a device's clock may be, milliseconds: a blog that goes on must not be taken for ended. */
const week = 604_800_000;

/** Whether coverage is over by what the document says and the server's clock, where that can be read. */
function statusOf(blog: Fields, entries: readonly Fields[], date: number | undefined) {
  const [start, end] = [msOf(blog['coverageStartTime']), msOf(blog['coverageEndTime'])];
  const now = date ?? Math.max(msOf(blog['dateModified']) || 0, Date.now() - week);
  // Some only planned to end then, and went on.
  const wentOn = entries.some(({ published }) => msOf(published) > end);
  const isStamp = fieldsList(allOf(blog['liveBlogUpdate'])).some(
    (post) => Math.abs(msOf(post['dateModified'] ?? post['datePublished']) - end) < near,
  );
  if (end + (isStamp ? silence : 0) <= now && !wentOn) return 'ended';
  return start > now && !entries.length ? 'upcoming' : undefined;
}

function topicsOf(graph: Graph, about: unknown): readonly Fields[] {
  return allOf(about).map((one) => {
    const node = graph.node(one);
    return { name: wordsOf(one, node), url: linkOf(graph, node['url']) };
  });
}

/** Of several, the one that has updates: on some pages a second one says the rest. */
function blogOf(nodes: readonly Fields[]): Fields | undefined {
  const all = nodes.filter((node) => isOfType(node, 'LiveBlogPosting'));
  return all.find(({ liveBlogUpdate }) => fieldsList(liveBlogUpdate).length) ?? all[0];
}

export const schemaOrg = asNative((payload: unknown, { url, date }: ParseContext) => {
  const nodes = nodesOf(typeof payload === 'string' ? jsonLdOfPage(payload) : payload);
  const found = blogOf(nodes);
  if (!found)
    throw new LiveBlogError('shape', `${url.href} has no LiveBlogPosting that can be read.`);
  const graph = graphOf(nodes, url);
  const blog = { ...graph.node({ '@id': found['@id'] }), ...found };
  const [lead] = picturesOf(graph, blog['image'] ?? blog['thumbnailUrl']);
  const entries = entriesOf(blog, lead, graph);
  return {
    id: blog['@id'],
    url: linkOf(graph, blog['url'], blog['mainEntityOfPage'], { '@id': blog['@id'] }),
    language: languageOf(blog['inLanguage']),
    kicker: wordsOf(blog['articleSection']),
    title: wordsOf(blog['headline'], blog['name']),
    standfirst: escapeHtml(wordsOf(blog['description']) ?? ''),
    image: lead?.picture,
    authors: authorsOf(graph, blog['author']),
    status: statusOf(blog, entries, date),
    coverageStart: isoTime(blog['coverageStartTime']),
    coverageEnd: isoTime(blog['coverageEndTime']),
    updated: isoTime(blog['dateModified']),
    topics: topicsOf(graph, blog['about']),
    // Publishers keep to the newest updates.
    window: 'top',
    entries,
  };
});
