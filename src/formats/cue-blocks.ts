// The body of a Live Center entry: fields that each newsroom names as it likes, so a field is taken for
// what its value is, and only where that does not tell, for what its name says.
import { fieldsList, firstText, type Fields } from '../lib/fields.js';
import { plainText } from '../lib/plain-text.js';

/** A name and what is in the field. */
export type CueField = readonly [name: string, value: unknown];

export const titleName = /^(title|headline|heading)$/i;
const textName =
  /^(basic|body|text|content|lead|lede|leadtext|intro|ingress|summary|description)$/i;
const pictureName = /image|picture|photo|gallery/i;
const embedName = /embed|video|audio|tweet|social|youtube|url|link|media/i;

function textBlocks(name: string, value: string): readonly Fields[] {
  const isQuote = /quote/i.test(name);
  if (/<[a-z][^<>]*>/i.test(value)) return [{ type: isQuote ? 'quote' : 'html', html: value }];
  if (isQuote) return [{ type: 'quote', text: value }];
  if (textName.test(name)) return [{ type: 'text', text: value }];
  if (!/^https?:\/\/\S+$/.test(value)) return [];
  if (pictureName.test(name)) return [{ type: 'image', src: value }];
  return embedName.test(name) ? [{ type: 'embed', url: value }] : [];
}

/** Something beside the words: a picture, or what is elsewhere. */
function thingBlocks(name: string, thing: Fields): readonly Fields[] {
  const { url, href, src, title, caption, alt, credit, byline, width, height, html } = thing;
  const address = firstText(src, url, href);
  if (!address) return [];
  const type = firstText(thing['mime-type'], thing['mimeType'], thing['type']) ?? '';
  if (!pictureName.test(name) && !/^image/i.test(type))
    return [{ type: 'embed', url: address, title: plainText(title), html }];
  return [
    {
      ...{ type: 'image', src: address, width, height },
      alt: plainText(alt),
      caption: plainText(firstText(caption, title)),
      credit: plainText(firstText(credit, byline)),
    },
  ];
}

export const cueBlocks = (content: readonly CueField[]): readonly Fields[] =>
  content
    .filter(([name]) => !titleName.test(name))
    .flatMap(([name, value]) =>
      typeof value === 'string'
        ? textBlocks(name, value.trim())
        : fieldsList(value).flatMap((thing) => thingBlocks(name, thing)),
    );
