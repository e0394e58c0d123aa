// Pictures, videos and sounds of an RSS item or an Atom entry: enclosures, and Media RSS,
// https://www.rssboard.org/media-rss.
import type { Fields } from '../lib/fields.js';
import { plainText } from '../lib/plain-text.js';
import type { XmlElement } from '../lib/xml.js';
import { absolute, childrenOf, linksOf, linkTo, wordsOf, type Children } from './xml-feed.js';

export interface FeedMedia {
  readonly blocks: readonly Fields[];
  /** A face, which some send like a picture of the entry. */
  readonly portrait: string | undefined;
}

export interface Enclosure {
  readonly url: string | undefined;
  readonly type: string | undefined;
}

/** @param body What is in it is not shown twice. */
export type ReadMedia = (
  item: Children,
  enclosures: readonly Enclosure[],
  base: URL | string,
  body: string,
) => FeedMedia;

interface Medium {
  readonly kind: string | undefined;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** What of its address is the same in all sizes. */
  readonly path: string;
  /** The same for all forms of one thing. */
  readonly key: unknown;
  readonly words: Fields;
  /** A page that plays it. */
  readonly player: string | undefined;
}

/** An element with media in it. */
interface Place {
  readonly inside: Children;
  /** Where words about the media are: closest first. */
  readonly around: readonly Children[];
  /** The group of which each is a form of one thing. */
  readonly group?: XmlElement;
}

const portrait = /^https?:\/\/([\w-]+\.)?(gravatar\.com\/avatar|avatars?\d*\.)/i;
/** Narrower pictures are of the kind that marks lines in a list. Pixels. */
const leastWidth = 100;
/** So many media of one kind and place are looked at. */
const mostMedia = 50;

const endings: readonly (readonly [string, RegExp])[] = [
  ['image', /\.(jpe?g|png|gif|webp|avif)$/i],
  ['video', /\.(mp4|m4v|webm|mov|m3u8)$/i],
  ['audio', /\.(mp3|m4a|ogg|wav)$/i],
];

/** What old players were made of; what plays it now is the page that the entry is about. */
const isFlash = (said: string): boolean => /shockwave|flash/i.test(said);

function kindOf(said: string, path: string): string | undefined {
  if (isFlash(said)) return 'video';
  const kind = /^(image|video|audio)\b/i.exec(said)?.[1];
  return kind?.toLowerCase() ?? endings.find(([, ending]) => ending.test(path))?.[0];
}

const pixels = (value: string | undefined): number => Math.round(parseFloat(value ?? '')) || 0;

/** What is said about a medium, by itself or by what it is in. */
function wordsAbout(around: readonly Children[]): Fields {
  const say = (name: string) => {
    const written = around.map((children) => wordsOf(children(name))).find(Boolean);
    return plainText(written);
  };
  return {
    title: say('media:title'),
    caption: say('media:description'),
    credit: say('media:credit'),
  };
}

function mediumOf(
  element: XmlElement,
  { around, group }: Pick<Place, 'around' | 'group'>,
  base: URL | string,
): readonly Medium[] {
  const { attributes } = element;
  const inside = childrenOf(element);
  const players = [inside, ...around].flatMap((children) => children('media:player'));
  const said = attributes.get('medium') || attributes.get('type') || '';
  const page = isFlash(attributes.get('type') ?? '')
    ? around.map((children) => linkTo(linksOf(children, base), 'alternate')).find(Boolean)
    : undefined;
  const player = page ?? absolute(players[0]?.attributes.get('url'), base);
  const url = absolute(attributes.get('url'), base) ?? player;
  if (!url) return [];
  const { pathname } = new URL(url);
  const width = pixels(attributes.get('width'));
  // Newspapers leave out what it is, where it is a picture.
  const kind = kindOf(said, pathname) ?? (!said && width ? 'image' : undefined);
  // Image services have the size behind the question mark.
  const path = kindOf('', pathname) ? pathname : url;
  const height = pixels(attributes.get('height'));
  const words = wordsAbout([inside, ...around]);
  return [{ kind, url, width, height, path, key: group ?? path, words, player }];
}

const mediaIn = (places: readonly Place[], name: string, base: URL | string): readonly Medium[] =>
  places.flatMap((place) =>
    place
      .inside(name)
      .slice(0, mostMedia)
      .flatMap((one) => mediumOf(one, place, base)),
  );

/** Where media and their previews can be in an item. */
function placesIn(item: Children): Readonly<Record<'contents' | 'previews', readonly Place[]>> {
  const groups = item('media:group')
    .slice(0, mostMedia)
    .map((group) => {
      const inside = childrenOf(group);
      return { inside, around: [inside, item], group };
    });
  const contents: readonly Place[] = [...groups, { inside: item, around: [item] }];
  const within = contents.flatMap(({ inside, around }) =>
    inside('media:content')
      .slice(0, mostMedia)
      .map((one) => ({ inside: childrenOf(one), around })),
  );
  return { contents, previews: [...contents, ...within] };
}

/** All forms of one picture as one block; a caption that is in the body is not said twice. */
function pictureOf(forms: readonly Medium[], body: string): Fields {
  const bySize = [...forms].sort((a, b) => b.width - a.width);
  const { url: src, width, height, words } = bySize[0]!;
  const widths = new Map(bySize.filter((form) => form.width).map((form) => [form.width, form.url]));
  const { title, caption, credit } = words;
  return {
    type: 'image',
    src,
    ...(widths.size > 1 && {
      srcset: [...widths].map(([size, url]) => `${url} ${size}w`).join(', '),
    }),
    ...(width && height && { width, height }),
    ...{
      alt: title ?? '',
      caption: body.includes((caption as string | undefined) ?? '') ? undefined : caption,
      credit,
    },
  };
}

const playerOf = ({ url, player, words: { title } }: Medium): Fields => ({
  type: 'embed',
  url: player ?? url,
  title,
});

const escapeAmpersands = (url: string): string => url.replaceAll('&', '&amp;');

/** Each thing once, in its forms. */
const byThing = (media: readonly Medium[]): readonly (readonly Medium[])[] => {
  const things = new Map<unknown, Medium[]>();
  for (const one of media) things.set(one.key, [...(things.get(one.key) ?? []), one]);
  return [...things.values()];
};

const isPicture = ({ kind, url, width }: Medium): boolean =>
  kind === 'image' && !portrait.test(url) && (!width || width >= leastWidth);

export const mediaOf: ReadMedia = (item, enclosures, base, body) => {
  const places = placesIn(item);
  const contents = mediaIn(places.contents, 'media:content', base);
  const previews = mediaIn(places.previews, 'media:thumbnail', base);
  const enclosed = enclosures.slice(0, mostMedia).flatMap(({ url = '', type = '' }) => {
    const attributes = new Map(Object.entries({ url, type }));
    const element = { name: '', namespace: '', attributes, children: [] };
    return mediumOf(element, { around: [item] }, base);
  });
  const paths = new Set(contents.map(({ path }) => path));
  const all = [...contents, ...enclosed.filter(({ path }) => !paths.has(path))];
  const pictures = all.filter(isPicture);
  const preview = previews.map((one) => ({ ...one, kind: 'image', key: '' })).filter(isPicture);
  const players = all.filter(({ kind }) => kind === 'video' || kind === 'audio');
  const words = plainText(body) ?? '';
  const isNews = (forms: readonly Medium[]) =>
    !forms.some(({ path }) => body.includes(path) || body.includes(escapeAmpersands(path)));
  return {
    blocks: [
      ...byThing(pictures.length ? pictures : preview)
        .filter(isNews)
        .map((forms) => pictureOf(forms, words)),
      ...byThing(players)
        .filter(isNews)
        .map(([first]) => playerOf(first!)),
    ],
    portrait: [...all, ...previews].find(({ url }) => portrait.test(url))?.url,
  };
};
