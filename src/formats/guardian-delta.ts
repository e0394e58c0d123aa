// The blocks in the answer to a Guardian poll: rendered HTML, read without a DOM. It is cut at places that
// are not in a text, so that the time it takes grows with its length only.
import { fieldsOf, type Fields } from '../lib/fields.js';
import { isoTime } from '../lib/iso-time.js';
import { decodeReferences, plainText } from '../lib/plain-text.js';

/** The first attribute of that name. */
const attribute = (html: string, name: string): string | undefined =>
  decodeReferences(new RegExp(`\\s${name}="([^"<]*)"`, 'i').exec(html)?.[1] ?? '') || undefined;

const timeIn = (html: string): string | undefined =>
  isoTime(attribute(html.slice(html.indexOf('<time')), 'datetime'));

/** Islands have what their scripts need in attributes, where a ">" may be. */
const bare = (html: string): string =>
  html
    .split(/<\/?gu-island/)
    .map((piece, n) =>
      n ? piece.slice(piece.startsWith('>') ? 1 : piece.indexOf('">') + 2) : piece,
    )
    .join('')
    // The names of the page's own parts mean nothing elsewhere.
    .replace(/ (?:class|data-[\w-]+)="[^"<>]*"/g, '');

/** What a script needs to show a figure is the element itself, or its fields. */
function propsOf(figure: string): Fields | undefined {
  try {
    const props = fieldsOf(JSON.parse(attribute(figure, 'props') ?? ''));
    return { ...props, ...fieldsOf(props['element']) };
  } catch {
    return undefined;
  }
}

/** The pictures of a figure; its words belong to each. */
function images(figure: string): readonly Fields[] {
  const words = figure.split('<figcaption')[1]?.replace(/^[^<>]*>/, '') ?? '';
  const [last = '', ...spans] = words.split('</span>').reverse();
  const data = { caption: plainText(spans.reverse().join('')), credit: plainText(last) };
  return figure
    .split('<img')
    .slice(1)
    .map((piece) => {
      const tag = `${piece.split(/"\s*\/?>/, 1)[0]!}"`;
      const fields = { width: attribute(tag, 'width'), height: attribute(tag, 'height') };
      return {
        _type: 'Image',
        media: { allImages: [{ url: attribute(tag, 'src'), fields }] },
        data: { ...data, alt: attribute(tag, 'alt') },
      };
    });
}

function figure(html: string): readonly Fields[] {
  const type = attribute(html, 'data-spacefinder-type');
  if (/ImageBlock/.test(type ?? 'ImageBlock') && html.includes('<img'))
    return /Multi/.test(type ?? '') ? [{ _type: type, images: images(html) }] : images(html);
  const inner = bare(html.slice(html.indexOf('>') + 1, -'</figure>'.length));
  return [{ ...(propsOf(html) ?? { html: inner }), _type: type }];
}

/** What is framed, and the text between. */
function elementsIn(body: string): readonly Fields[] {
  const elements: Fields[] = [];
  const opening = /<(figure|blockquote)\b/g;
  let at = 0;
  const add = (end?: number) => {
    const html = bare(body.slice(at, end)).trim();
    if (html) elements.push({ html });
  };
  for (let start; (start = opening.exec(body));) {
    const close = `</${start[1]!}>`;
    const end = body.indexOf(close, start.index);
    if (end < 0) break;
    add(start.index);
    at = opening.lastIndex = end + close.length;
    const html = body.slice(start.index, at);
    if (start[1] === 'figure') elements.push(...figure(html));
    else elements.push({ _type: 'Blockquote', html: bare(html) });
  }
  add();
  return elements;
}

/** Who wrote it stands after the link and the title, each in one span. */
const contributorsIn = (header: string): readonly Fields[] =>
  header
    .slice(Math.max(header.lastIndexOf('</a>'), header.lastIndexOf('</h2>')))
    .split('</span>')
    .slice(0, -1)
    .map((piece) => ({ name: plainText(piece), imageUrl: attribute(piece, 'src') }));

function blockOf(article: string): Fields {
  const parts = article.split('</header>');
  const header = parts.length > 1 ? parts[0]! : '';
  const body = header ? parts.slice(1).join('') : article.slice(article.indexOf('>') + 1);
  const end = body.lastIndexOf('<footer');
  const foot = end < 0 ? body.length : end;
  return {
    id: /^[^<>]*\sid="block-([^"]+)"/.exec(article)?.[1],
    blockFirstPublished: timeIn(article),
    blockLastUpdated: timeIn(body.slice(foot)),
    title: header.split(/<h2[^<>]*>/)[1]?.split('</h2>')[0],
    contributors: contributorsIn(header),
    elements: elementsIn(body.slice(0, foot)),
  };
}

/** The blocks as the page model has them, as far as the HTML says it. */
export const blocksIn = (html: string): readonly Fields[] =>
  html
    .split('<article')
    .slice(1)
    .map((piece) => blockOf(piece.split('</article>', 1)[0]!))
    .filter(({ id }) => id);
