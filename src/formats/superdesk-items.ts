// The items of a Superdesk Live Blog post as blocks, by their types. A type that is not known has its
// words as HTML, as every item has.
import { fieldsList, fieldsOf, firstText, type Fields } from '../lib/fields.js';
import { isoTime } from '../lib/iso-time.js';
import { escapeHtml, plainText } from '../lib/plain-text.js';

/** The words of a line that may be HTML, or a number. */
export const lineOf = (value: unknown): string | undefined => plainText(firstText(value));

export const typeOf = ({ item_type: type }: Fields): string =>
  (firstText(type) ?? '').toLowerCase();

/** By readers: "comment", "post_comment". */
export const isComment = (item: Fields): boolean => typeOf(item).endsWith('comment');

export const commenterOf = ({ commenter, author_name: name }: Fields): string | undefined =>
  lineOf(commenter ?? name);

/** An address that may be relative to the API. */
export const absolute = (href: unknown, base: URL): string | undefined =>
  firstText(href) && URL.canParse(String(href), base)
    ? new URL(String(href), base).href
    : undefined;

/** What older servers have as JSON in a text, beside an object with less in it. */
function fileMetaOf({ filemeta_json: json }: Fields): Fields {
  try {
    return fieldsOf(JSON.parse(String(json)));
  } catch {
    return {};
  }
}

/** Types that a newsroom made for itself group their words as forms do, and forms are not shown. */
const ungrouped = (html: string): string =>
  html.replace(/<(\/?)fieldset\b/gi, '<$1div').replace(/<(\/?)legend\b/gi, '<$1p');

function markup(html: unknown): Fields {
  const given = firstText(html);
  return { type: 'html', html: given && ungrouped(given) };
}

/** The pictures of one set of renditions that have an address; of no picture there is a set too. */
const picturesOf = (renditions: unknown, base: URL): readonly Fields[] =>
  ['viewImage', 'baseImage', 'thumbnail', 'original']
    .map((size) => fieldsOf(fieldsOf(renditions)[size]))
    .map(({ href, width, height }): Fields => ({ src: absolute(href, base), width, height }))
    .filter(({ src }) => src);

function image(item: Fields, meta: Fields, base: URL): Fields | undefined {
  const { caption: line, credit } = meta;
  const [first, ...rest] = [meta['media'], fileMetaOf(item)['media'], item]
    .map((media) => picturesOf(fieldsOf(media)['renditions'], base))
    .reduce((set, other) => (set.length ? set : other));
  if (!first) return undefined;
  const caption = lineOf(line);
  const alt = /<img[^<>]*?\salt\s*=\s*(["'])(.*?)\1/is.exec(firstText(item['text']) ?? '');
  const words = plainText(alt?.[2]);
  return {
    type: 'image',
    ...first,
    srcset: [first, ...rest]
      .filter(({ width }) => Number(width) > 0)
      .map(({ src, width }) => `${String(src)} ${Number(width)}w`)
      .join(', '),
    // The editor writes the caption there if nobody wrote anything else.
    alt: words === caption ? '' : words,
    caption,
    credit: lineOf(credit),
  };
}

/** The page of a Brightcove player that is an element which only a script would fill. */
function playerUrl(html: unknown): string | undefined {
  const [account, player, kind = 'default', video] = [
    ...['account', 'player', 'embed', 'video-id'],
  ].map((name) => new RegExp(`\\sdata-${name}=["']([\\w-]+)`).exec(firstText(html) ?? '')?.[1]);
  return account && player && video
    ? `https://players.brightcove.net/${account}/${player}_${kind}/index.html?videoId=${video}`
    : undefined;
}

function embed(meta: Fields): Fields | undefined {
  const { original_url: original, provider_name: provider, title, html, description } = meta;
  const player = playerUrl(html);
  const url = firstText(original, meta['url'], player);
  const [site, name, image] = [provider, title, meta['thumbnail_url']].map(lineOf);
  // Of a page, which shows nothing by itself, is told what it is about.
  if (url && name && !firstText(html))
    return { type: 'link', url, site, title: name, description: lineOf(description), image };
  const about = player ? `<p>${escapeHtml(lineOf(description) ?? '')}</p>` : html;
  return url
    ? { type: 'embed', url, provider: site, title: name, html: about, image }
    : html
      ? markup(html)
      : undefined;
}

function quote({ quote: words, credit }: Fields): Fields | undefined {
  const text = lineOf(words);
  return text ? { type: 'quote', text, cite: lineOf(credit) } : undefined;
}

function poll({ poll_body: body }: Fields): Fields | undefined {
  const { question, answers, active_until: closes } = fieldsOf(body);
  const options = fieldsList(answers).map(({ option, votes }) => ({ text: lineOf(option), votes }));
  const asked = lineOf(question);
  return asked && options.length
    ? { type: 'poll', question: asked, options, closes: isoTime(closes) }
    : undefined;
}

/** The one type that newsrooms are given with the system: its fields are only in the markup of its form. */
function score({ text }: Fields): Fields | undefined {
  const form = firstText(text) ?? '';
  const field = (name: string) =>
    lineOf(new RegExp(`\\sid="${name}"[^<>]{0,200}>([^<>]*)`).exec(form)?.[1]);
  const [home, away] = ['home', 'away'].map((side) => ({
    name: field(`${side}.name`),
    score: field(`${side}.score`),
  }));
  return home!.name && away!.name ? { type: 'score', home, away } : undefined;
}

/** @param base What addresses in them may be relative to. */
export function blocksOf(items: readonly Fields[], base: URL): readonly Fields[] {
  const isAnswered = !items.every(isComment);
  const blockOf = (item: Fields): Fields => {
    const { text } = item;
    const type = typeOf(item);
    const meta = { ...fileMetaOf(item), ...fieldsOf(item['meta']) };
    const block =
      (type === 'image' && image(item, meta, base)) ||
      (type === 'quote' && quote(meta)) ||
      (type === 'poll' && poll(item)) ||
      (type === 'scorecard' && score(item)) ||
      ((type === 'embed' || !firstText(text)) && embed(meta)) ||
      markup(text);
    return isComment(item) && isAnswered
      ? { ...block, type: 'quote', cite: commenterOf(item) }
      : block;
  };
  return items.map(blockOf).filter(({ type, html }) => html !== undefined || type !== 'html');
}
