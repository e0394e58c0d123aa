// The elements of a Guardian block as blocks of ours. What an element has says more than its name: the
// table is for those whose fields alone would be misread.
import { fieldsList, fieldsOf, firstText, type Fields } from '../lib/fields.js';
import { decodeReferences, escapeHtml, plainText } from '../lib/plain-text.js';
import type { Block } from '../model/block.js';

type Blocks = readonly Block[];

/** Elements hold elements: so many levels are read. */
const deepest = 8;

/** Where an element has its parts: several pictures, lists, timelines, takeaways, questions and answers. */
const parts =
  /^(images|elements|main|body|content|items|sections|events|keyTakeaways|qAndAExplainers|miniProfiles)$/;

const markup = (html: string | undefined): Blocks => (html ? [{ type: 'html', html }] : []);

const line = (name: string, words: unknown): Blocks => {
  const text = plainText(words);
  return markup(text && `<${name}>${escapeHtml(text)}</${name}>`);
};

/** Neighbours of HTML are one, as they come from a poll: so both copies of a block are the same. */
export function joined(blocks: Blocks): Blocks {
  const all: Block[] = [];
  for (const block of blocks) {
    const { type, html } = all.at(-1) ?? block;
    if (!all.length || type !== 'html' || block.type !== 'html') all.push(block);
    else all[all.length - 1] = { type, html: `${html as string}${block['html'] as string}` };
  }
  return all;
}

/** A picture, in the sizes that there are of it. */
export function image(element: Fields): Blocks {
  const { alt, caption, credit } = { ...element, ...fieldsOf(element['data']) };
  const { allImages } = fieldsOf(element['media']);
  const sizes = fieldsList(allImages ?? fieldsList(element['variants']).at(-1)?.['images'])
    .map(({ url, fields }): Fields => ({ ...fieldsOf(fields), src: firstText(url) }))
    .filter(({ src, width }) => src && Number(width) > 0)
    .sort((a, b) => Number(a['width']) - Number(b['width']));
  // The master is the largest once more, before it is compressed.
  const served = sizes.filter(({ isMaster }) => isMaster !== 'true');
  const { src, width, height } =
    served.findLast((one) => Number(one['width']) <= 1_000) ?? served[0] ?? sizes[0] ?? {};
  if (!src) return [];
  const srcset = served.map((one) => `${one['src'] as string} ${Number(one['width'])}w`).join(', ');
  return [
    {
      ...{
        type: 'image',
        src,
        srcset,
        sizes: '(min-width: 740px) 620px, 100vw',
        width,
        height,
        alt,
      },
      caption: plainText(caption),
      credit: element['displayCredit'] !== false && plainText(credit),
    },
  ];
}

/** Several pictures that belong together. */
function gallery({ images }: Fields): Blocks {
  const all = fieldsList(images).flatMap(image);
  return all.length > 1 ? [{ type: 'gallery', images: all }] : all;
}

const frame = /<iframe\s(?:[^<>]*?\s)?src=["']([^"'<>]+)/i;
const link = /<a\s(?:[^<>]*?\s)?href=["']([^"'<>]+)/i;

const addressIn = (html: unknown, pattern: RegExp): string | undefined =>
  decodeReferences(pattern.exec(firstText(html) ?? '')?.[1] ?? '') || undefined;

const nameOf = ({ title, mediaTitle, text, label, caption, alt }: Fields): string | undefined =>
  plainText(firstText(title, mediaTitle, text, label, caption, alt));

/** What stands there until it plays. */
function posterOf({ posterImage }: Fields): unknown {
  const sizes = fieldsList(posterImage);
  return (sizes.find(({ width }) => width === 1_000) ?? sizes[0])?.['url'];
}

/** What another site shows, if there is an address of it. */
function embed(element: Fields): Blocks {
  const { originalUrl, url, embedUrl, trackUrl, html, source } = element;
  const address = firstText(originalUrl, url, embedUrl, trackUrl) ?? addressIn(html, frame);
  const [provider, title, image] = [plainText(source), nameOf(element), posterOf(element)];
  return address ? [{ type: 'embed', url: address, provider, title, html, image }] : [];
}

/** What the paper itself has filmed. */
function film(element: Fields): Blocks {
  // What has no type is the name of a film at its host.
  const sources = fieldsList(element['assets'])
    .filter(({ mimeType }) => mimeType)
    .map(({ url, mimeType }) => ({ src: url, type: mimeType }));
  const [poster, caption] = [posterOf(element), nameOf(element)];
  return sources.length ? [{ type: 'video', sources, poster, caption }] : [];
}

/** Made of parts that only scripts put together. */
const player = (element: Fields): Blocks => embed({ ...element, html: undefined });

/** Quotations are in a frame of ours: theirs is left out. */
function quote(html: unknown, cite: unknown, url?: unknown): Blocks {
  const said = firstText(html)
    ?.replace(/<\/?blockquote[^<>]*>/gi, '')
    .trim();
  return said ? [{ type: 'quote', html: said, cite: plainText(cite), url }] : [];
}

const table: Readonly<Record<string, (element: Fields) => Blocks>> = {
  Image: image,
  Cartoon: image,
  MultiImage: gallery,
  Blockquote: ({ html }) => quote(html, ''),
  Pullquote: ({ html, attribution }) => quote(html, attribution),
  Comment: ({ body, profileName, permalink }) => quote(body, profileName, permalink),
  Tweet: (element) => general({ ...element, source: firstText(element['source'], 'Twitter') }),
  Youtube: (element) => {
    const video = firstText(element['assetId']);
    const url = video && `https://www.youtube.com/watch?v=${encodeURIComponent(video)}`;
    return player({ ...element, source: firstText(element['source'], 'YouTube'), url });
  },
  Embed: (element) =>
    general({
      ...element,
      url: addressIn(element['html'], frame) ?? addressIn(element['html'], link) ?? element['url'],
    }),
  AudioAtom: (element) => {
    const { trackUrl: src, duration } = element;
    return firstText(src) ? [{ type: 'audio', src, title: nameOf(element), duration }] : [];
  },
  RichLink: (element) => {
    const url = firstText(element['url']);
    return url ? [{ type: 'link', url, title: nameOf(element) }] : [];
  },
  InteractiveAtom: player,
  GenericAtom: player,
  ChartAtom: player,
  Divider: () => markup('<hr>'),
  Code: ({ html }) => markup(firstText(html) && `<pre><code>${firstText(html)!}</code></pre>`),
};

/** What is in an element, each part under its heading. */
const partsOf = (element: Fields, depth: number): Blocks =>
  Object.keys(element).flatMap((name) =>
    parts.test(name) && depth < deepest
      ? fieldsList(element[name]).flatMap((part) => elementBlocks(part, depth + 1))
      : [],
  );

/** What another site shows, or a text, or parts: whatever it has. */
function general(element: Fields, depth = 0): Blocks {
  const shown = [film(element), embed(element)].find(({ length }) => length);
  if (shown) return shown;
  const { date, title, html, body, caption } = element;
  const inner = [...markup(firstText(html, body)), ...partsOf(element, depth)];
  // An event may be told by its heading alone.
  return inner.length || date
    ? [...line('h4', date), ...line('h3', title), ...inner, ...line('p', caption)]
    : [];
}

/** @param depth How many elements it lies in. */
export function elementBlocks(element: Fields, depth = 0): Blocks {
  const type = (firstText(element['_type']) ?? '').replace(/^.*\.|BlockElement$/g, '');
  return Object.hasOwn(table, type) ? table[type]!(element) : general(element, depth);
}
