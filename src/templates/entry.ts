// What stands inside an entry's <article>.
import { html, nothing, type TemplateResult } from 'lit';
import type { BlockContext } from '../blocks/block.js';
import { plainBlocks } from '../blocks/plain.js';
import { mediaHref } from '../lib/url.js';
import { warnOnce } from '../lib/warn.js';
import type { Block } from '../model/block.js';
import type { Author, Entry } from '../model/entry.js';
import type { Drawing } from '../timeline/drawing.js';
import { heading } from './heading.js';
import { linked } from './linked.js';
import { timestamp, type TimeContext } from './timestamp.js';

export interface EntryContext extends BlockContext, TimeContext {
  /** 1–6, of the entries' titles. */
  readonly headingLevel: number;
  readonly more: () => Drawing | undefined;
}

export interface EntryMarks {
  readonly isPinned: boolean;
  readonly isFresh: boolean;
}

const mark = (name: string, words: unknown) =>
  words ? html`<span class="live-blog-${name}">${words}</span> ` : nothing;

function author({ name, url, image, role }: Author) {
  const src = mediaHref(image);
  const portrait = src && html`<img src=${src} alt="" width="24" height="24" loading="lazy" />`;
  return mark('author', html`${portrait}<bdi>${linked(name, url)}</bdi>${role && `, ${role}`}`);
}

function block(data: Block, context: EntryContext, entry: Entry) {
  const definition = (context.more()?.blocks ?? plainBlocks).find(({ type }) => type === data.type);
  if (!definition) warnOnce(`Blocks of type "${data.type.slice(0, 40)}" are not known.`);
  const fields = definition && (definition.read ? definition.read(data) : data);
  return fields ? definition.render(fields, context, entry) : nothing;
}

/** What stands in its body. */
export function bodyOf(entry: Entry, context: EntryContext): unknown {
  const { blocks } = entry;
  const drawn = blocks.map((one) => block(one, context, entry));
  return context.more()?.keyBlocks(blocks, drawn) ?? drawn;
}

export function entryTemplate(
  entry: Entry,
  { isPinned, isFresh }: EntryMarks,
  context: EntryContext,
): TemplateResult {
  const { locale, headingLevel } = context;
  const { title, label, kind, key, authors, sponsored } = entry;
  const payer = sponsored === true ? 'sponsored' : 'sponsoredBy';
  return html`<header class="live-blog-entry-header">
      ${mark('sponsored', sponsored && html`<b>${locale.pieces(payer, { name: sponsored })}</b>`)}
      ${linked(timestamp(entry.published, context, isPinned), entry.url)}
      ${mark('fresh-label', isFresh && locale.text('fresh'))}
      ${mark('key-label', key && locale.text('keyEvent'))}
      ${mark('entry-label', label ?? (kind && locale.text(kind)))} ${authors?.map(author)}
    </header>
    ${title && heading(headingLevel, 'entry-title', title)}
    <div class="live-blog-entry-body">${bodyOf(entry, context)}</div>
    <footer class="live-blog-entry-footer">${context.more()?.footer(entry, context)}</footer>`;
}
