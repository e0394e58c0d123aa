// The body of a Live Center post: HTML, in which pictures and embeds are empty elements
// <ncpost-content data-type="…" data-…="…"> that the site's own script would fill.
import { fieldsOf, firstText, itemsOf, type Fields } from '../lib/fields.js';
import { decodeReferences, escapeHtml, plainText } from '../lib/plain-text.js';

const placeholder = /<ncpost-content((?:[^>"']|"[^"]*"|'[^']*'){0,999})>\s*<\/ncpost-content>/gi;
const attribute = /\sdata-([\w-]+)=(?:"([^"]*)"|'([^']*)')/gi;

/** The address in a field that is one, or that has one. */
export const addressOf = (value: unknown): string | undefined => {
  const { url, src } = fieldsOf(value);
  return firstText(value, url, src);
};

function pictureOf(one: Fields, src: string | undefined): Fields {
  const { alt, altText, caption, credit, byline, width, height } = one;
  return {
    ...{ type: 'image', src, width, height },
    alt: plainText(firstText(alt, altText)),
    caption: plainText(caption),
    credit: plainText(firstText(credit, byline)),
  };
}

/** What stands for a placeholder; nothing if it is not known what it is. */
function filled(attributes: string): readonly Fields[] {
  const data: Fields = Object.fromEntries(
    [...attributes.matchAll(attribute)].map(([, name, double, single]) => [
      name!.toLowerCase(),
      decodeReferences(double ?? single ?? ''),
    ]),
  );
  const { type, src, url, href, html, id } = data;
  const kind = firstText(type) ?? '';
  if (src && /^$|image|img|bilde|picture|photo/i.test(kind))
    return [pictureOf(data, firstText(src))];
  const inside = /(?:src|href)=["']?(https?:[^"'\s>]+)/i.exec(firstText(html) ?? '')?.[1];
  const tweet = firstText(data['tweet-id'], data['tweetid'], /tweet/i.test(kind) && id);
  const address = firstText(url, href, src) ?? (inside && decodeReferences(inside));
  const there = address ?? (tweet && `https://twitter.com/i/status/${tweet}`);
  return there ? [{ type: 'embed', url: there, provider: kind || undefined, html }] : [];
}

function bodyBlocks(html: string): readonly Fields[] {
  const blocks: Fields[] = [];
  let end = 0;
  const add = (part: string) => part.trim() && blocks.push({ type: 'html', html: part });
  for (const { 0: whole, 1: attributes = '', index } of html.matchAll(placeholder)) {
    add(html.slice(end, index));
    blocks.push(...filled(attributes));
    end = index + whole.length;
  }
  add(html.slice(end));
  return blocks;
}

/** A page that is linked to, with the words and the picture that it gives of itself. */
function linkOf(link: unknown): Fields {
  const { title, siteName, description, image } = fieldsOf(link);
  const [picture, words] = [addressOf(image), plainText(description)];
  const html =
    (picture ? `<p><img src="${escapeHtml(picture)}" alt=""></p>` : '') +
    (words ? `<p>${escapeHtml(words)}</p>` : '');
  return {
    ...{ type: 'embed', url: addressOf(link), html: html || undefined },
    title: plainText(title),
    provider: plainText(siteName),
  };
}

/** Fields whose values are one thing or a list of them. */
const allOf = (post: Fields, content: Fields, ...names: readonly string[]): readonly unknown[] =>
  names.flatMap((name) =>
    [content[name], post[name]].flatMap((some) => (Array.isArray(some) ? itemsOf(some) : [some])),
  );

export function norkonBlocks(post: Fields): readonly Fields[] {
  const content = fieldsOf(post['content']);
  const html =
    firstText(content['html'], content['body'], post['content'], post['html'], post['body']) ?? '';
  const text = firstText(content['text'], post['text']);
  const isNew = (one: unknown): boolean => {
    const address = addressOf(one);
    return !!address && !html.includes(address) && !html.includes(escapeHtml(address));
  };
  const pictures = allOf(post, content, 'image', 'images', 'media').filter(isNew);
  const links = allOf(post, content, 'linkMeta', 'link', 'links').filter(isNew);
  return [
    ...(html || !text ? bodyBlocks(html) : [{ type: 'text', text }]),
    ...pictures.map((one) => pictureOf(fieldsOf(one), addressOf(one))),
    ...links.map(linkOf),
  ];
}
