// Fields of an entry that are words or addresses, never markup: what is sent, where it is shown, and what
// is to be there: its words, or a link or picture to nowhere.

export interface TextCase {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly selector: string;
  /** The words that are shown; undefined: there is no such element. */
  readonly text?: string;
}

const markup = '<img src=x onerror=trip()><b>&amp;</b>';
const script = 'javascript:trip()';

export const texts: readonly TextCase[] = [
  { fields: { title: markup }, selector: '.live-blog-entry-title', text: markup },
  { fields: { title: '&lt;b&gt;' }, selector: '.live-blog-entry-title', text: '&lt;b&gt;' },
  { fields: { title: '{{7*7}}${7*7}' }, selector: '.live-blog-entry-title', text: '{{7*7}}${7*7}' },
  { fields: { title: '\u202egnp.exe' }, selector: '.live-blog-entry-title', text: '\u202egnp.exe' },
  { fields: { title: { toString: 'x' } }, selector: '.live-blog-entry-title' },
  { fields: { title: ['<b>x</b>'] }, selector: '.live-blog-entry-title' },
  { fields: { title: ' \n ' }, selector: '.live-blog-entry-title' },
  { fields: { label: markup }, selector: '.live-blog-entry-label', text: markup },
  { fields: { kind: 'onclick="trip()"' }, selector: '.live-blog-entry-label' },
  { fields: { kind: '__proto__' }, selector: '.live-blog-entry-label' },
  { fields: { kind: 'constructor' }, selector: '.live-blog-entry-label' },
  { fields: { authors: [{ name: markup }] }, selector: '.live-blog-author bdi', text: markup },
  { fields: { authors: [{ name: 'A', url: script }] }, selector: '.live-blog-author a' },
  { fields: { authors: [{ name: 'A', image: script }] }, selector: '.live-blog-author img' },
  { fields: { authors: [{ url: 'https://example.org/' }] }, selector: '.live-blog-author' },
  { fields: { authors: { length: 1, 0: { name: 'A' } } }, selector: '.live-blog-author' },
  { fields: { authors: [{ name: 'A', role: markup }] }, selector: '.live-blog-author b' },
  { fields: { url: script }, selector: 'header a' },
  { fields: { url: 'java\u200bscript:trip()' }, selector: 'header a' },
  { fields: { url: 'data:text/html,x' }, selector: 'header a' },
  { fields: { url: { href: 'https://example.org/' } }, selector: 'header a' },
  { fields: { source: { name: markup } }, selector: 'footer span', text: `Source: ${markup}` },
  { fields: { source: { name: 'A', url: script } }, selector: 'footer a' },
  {
    fields: { sponsored: markup },
    selector: '.live-blog-sponsored',
    text: `Paid for by ${markup}`,
  },
  { fields: { text: markup }, selector: '.live-blog-text', text: markup },
  {
    fields: { blocks: [{ type: 'text', text: markup }] },
    selector: '.live-blog-text',
    text: markup,
  },
  { fields: { blocks: [{ type: 'script', text: 'trip()' }] }, selector: '.live-blog-entry-body *' },
  { fields: { blocks: [{ type: '__proto__' }] }, selector: '.live-blog-entry-body *' },
  {
    fields: { blocks: [{ type: 'html', html: { __html: 'x' } }] },
    selector: '.live-blog-entry-body *',
  },
  { fields: { blocks: [{ type: 'image', src: script }] }, selector: 'img[src]' },
  {
    fields: { blocks: [{ type: 'image', src: '/a', url: script }] },
    selector: 'figure a[href^="javascript"]',
  },
  {
    fields: { blocks: [{ type: 'image', src: '/a', srcset: `/a 1x, ${script} 2x` }] },
    selector: '[srcset]',
  },
  { fields: { blocks: [{ type: 'image', src: '/a', caption: markup }] }, selector: 'figcaption b' },
  {
    fields: { blocks: [{ type: 'image', src: '/a', width: '1" onload="x' }] },
    selector: '[onload]',
  },
  { fields: { blocks: [{ type: 'quote', text: markup }] }, selector: 'blockquote p', text: markup },
  {
    fields: { blocks: [{ type: 'quote', text: 'x', cite: 'A', url: script }] },
    selector: 'figcaption a',
  },
  { fields: { language: '"><b>' }, selector: '.live-blog-entry-header b b' },
  { fields: { direction: 'x' }, selector: '[dir=x]' },
  { fields: { updated: '<b>' }, selector: 'footer time' },
  { fields: { tags: [markup] }, selector: '[onerror]' },
];
