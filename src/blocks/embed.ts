// What another site shows: its words, as far as the feed has them, and a link to it. Nothing of that site
// is asked for, unless what draws embeds is there and the reader wants it.
import { html, nothing } from 'lit';
import type { EmbedSource, resolve as Resolve, Resolved } from '../embeds/resolve.js';
import { page } from '../lib/url.js';
import { record, text, type Reader } from '../lib/read.js';
import type { Sanitize } from '../sanitize/sanitize.js';
import { defineBlock, type BlockContext, type BlockDefinition } from './block.js';
import { markup } from './markup.js';

/** Feeds and attributes have "560", too; "100%" says nothing. */
const pixels: Reader<number> = (value) => {
  const size = typeof value === 'string' ? Number(value) : value;
  return typeof size === 'number' && size > 0 && size < 10_000 ? size : undefined;
};

const fetches = 'img, picture, source, video, audio, iframe, object, embed';
const addresses = ['src', 'srcset', 'poster', 'data'];

const isOfThisSite = (element: Element): boolean =>
  addresses.every((name) => {
    const given = element.getAttribute(name);
    return (
      given === null ||
      (name !== 'srcset' &&
        URL.canParse(given, page.baseURI) &&
        new URL(given, page.baseURI).origin === page.location.origin)
    );
  });

/** The same without what would be asked of other sites. One for each, so that drawing can tell that nothing changed. */
export const quiet = new WeakMap<Sanitize, Sanitize>();

function quietly(sanitize: Sanitize): Sanitize {
  const known = quiet.get(sanitize);
  if (known) return known;
  const result: Sanitize = (marked) => {
    const fragment = sanitize(marked);
    for (const element of fragment.querySelectorAll(fetches)) {
      if (isOfThisSite(element)) continue;
      // What is only taken out may still load.
      for (const name of addresses) element.removeAttribute(name);
      element.remove();
    }
    return fragment;
  };
  quiet.set(sanitize, result);
  return result;
}

/** A frame alone has no words. */
const saysSomething = (marked: string): boolean =>
  /<img\s/i.test(marked) || !!marked.replace(/<[^<>]*>/g, '').trim();

function words(marked: string, context: BlockContext, withPictures: boolean): unknown {
  const { sanitize } = context;
  const shown = withPictures ? context : { ...context, sanitize: quietly(sanitize) };
  return html`<div class="live-blog-embed-words" ${markup(marked, shown)}></div>`;
}

const plain = ({ url, title, provider }: Resolved, said: unknown) =>
  html`${said}
    <p>
      <a href=${url}>${title ?? provider}</a>
      ${title ? html`<small>${provider}</small>` : nothing}
    </p>`;

const read = record<EmbedSource>(
  {
    url: text,
    provider: text,
    title: text,
    html: text,
    width: pixels,
    height: pixels,
    image: text,
  },
  'url',
);

/** @param resolve Knows the sites; by itself, since it is as large as all of this. */
export const createEmbed = (resolve: typeof Resolve): BlockDefinition =>
  defineBlock<EmbedSource>({
    type: 'embed',
    read,
    render: (block, context, { id }) => {
      const { html: marked = '' } = block;
      const ofFeed = (withPictures: boolean) =>
        saysSomething(marked) ? words(marked, context, withPictures) : nothing;
      const known = resolve(block);
      if (!known) return html`<div class="live-blog-embed">${ofFeed(false)}</div>`;
      const drawn = context.more?.()?.embed?.({ ...known, id, words: ofFeed }, context);
      return html`<div class="live-blog-embed">${drawn ?? plain(known, ofFeed(false))}</div>`;
    },
  });
