// A blog that has everything: each kind of entry, each kind of block, and all that stands around them.
import { entries, entry, feed, timeOf, type RawEntry, type RawFeed } from './feed.js';

export const picture = '/test/support/pier.svg';

const authors = [
  { name: 'Ann Able', url: '/ann', image: picture, role: 'on the pier' },
  { name: 'Bo Brisk' },
];

const markup = `<p>The <a href="https://example.org/ferry">morning ferry</a> is <em>back</em> at <strong>its berth</strong>.</p>
<h2>What is open</h2><ul><li>The east quay</li><li>The <a href="/market">market</a></li></ul>
<ol><li>First the boats</li><li>Then the carts</li></ol>
<blockquote><p>Nobody waited long.</p></blockquote>`;

const table = `<table><caption>Water at the gauge</caption>
<thead><tr><th scope="col">Hour</th><th scope="col">Metres</th></tr></thead>
<tbody><tr><td>Nine</td><td>3.1</td></tr><tr><td>Ten</td><td>2.8</td></tr></tbody></table>`;

const linkedPicture = { src: picture, width: 1600, height: 400 };

/** Newest first; the last is of the day before. */
export const everyKind: readonly RawEntry[] = [
  entry(30, {
    title: 'The ferry is back',
    html: markup,
    ...{ key: true, kind: 'summary', url: '/entries/30', updated: timeOf(35), authors },
    source: { name: 'Harbour office', url: '/office' },
  }),
  entry(29, { title: 'The lock is shut', kind: 'breaking', authors: [{ name: 'Cy Calm' }] }),
  entry(28, { title: undefined, kind: 'correction', updated: timeOf(31) }),
  entry(27, { title: 'Ropes by the metre', label: 'Advice', sponsored: 'Rope & Sons' }),
  entry(26, {
    blocks: [
      { type: 'image', src: picture, width: 1600, height: 400, alt: 'A long, low pier' },
      { type: 'image', src: picture, width: 1600, height: 400, caption: 'Empty', credit: 'B. B.' },
      { type: 'image', src: picture, alt: 'A pier without a size' },
      { type: 'image', ...linkedPicture, alt: 'The pier again', url: '/pictures' },
      { type: 'image', ...linkedPicture, caption: 'From the sea', url: '/more-pictures' },
    ],
  }),
  entry(25, {
    kind: 'quote',
    blocks: [
      { type: 'quote', text: 'We have seen worse.', cite: 'The harbour master', url: '/master' },
    ],
  }),
  entry(24, { kind: 'gallery', html: table }),
  entry(23, { kind: 'explainer', html: undefined, text: 'What a lock is.\n\nAnd what it is for.' }),
  entry(-1_000, { title: 'The evening before', source: { name: 'The night watch' } }),
];

export const everyHeader = {
  label: 'Harbour desk',
  kicker: 'Weather',
  summary: ['The lock is shut', { text: 'The ferry sails', url: '/ferry' }],
  standfirst: '<p>Wind since dawn. <a href="/wind">Why it blows</a></p><p>We are on the quay.</p>',
  authors: [{ name: 'Ann Able', url: '/ann' }, { name: 'Bo Brisk' }],
  image: {
    src: picture,
    width: 1600,
    height: 400,
    alt: 'A pier',
    caption: 'Today',
    credit: 'A. A.',
  },
  topics: [
    { name: 'Weather', url: '/weather' },
    { name: 'Ferries', url: '/ferries' },
    { name: 'Sea' },
  ],
};

const now = timeOf(40);

export const harbour = (
  list: readonly unknown[] = everyKind,
  fields: Record<string, unknown> = {},
): RawFeed => feed(list, { now, ...fields });

const long = `<p>${'Keep clear of the quay, and keep your boots dry. '.repeat(14)}</p>`.repeat(7);

/** Two pins: one that fits, and one that is too tall. */
export const withPins: readonly RawEntry[] = [
  entry(20, {
    title: 'Where to ask',
    pinned: 1,
    html: '<p>At the <a href="/office">office</a>.</p>',
  }),
  entry(19, {
    title: 'How to stay dry',
    pinned: 2,
    html: `<p><a href="/boots">Boots</a></p>${long}`,
  }),
  ...entries(1, 6),
];

/** All of it at once, and more below. */
export const everything = (fields: Record<string, unknown> = {}): RawFeed =>
  harbour([...withPins, ...everyKind], { ...everyHeader, total: 99, ...fields });

/** English, as the blog says; and others, that say so themselves or leave it to their text. */
export const inFourLanguages: RawFeed = harbour(
  [
    ...entries(24, 24),
    entry(23, {
      title: 'المعبر مغلق',
      html: '<p>منذ الساعة 9:00.</p>',
      language: 'ar',
      direction: 'rtl',
    }),
    entry(22, { title: 'Die Schleuse ist zu', html: '<p>Seit neun Uhr.</p>', language: 'de' }),
    entry(21, { title: 'הנמל פתוח', html: '<p>מהבוקר.</p>', language: 'he', direction: 'auto' }),
  ],
  { language: 'en', direction: 'ltr' },
);

const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen';
const address = `https://example.org/${'a-very-long-path-without-a-break/'.repeat(5)}`;
const cells = (tag: string) => `<tr>${`<${tag}>${word.slice(0, 20)}</${tag}>`.repeat(9)}</tr>`;
const names = [{ name: word, url: '/name', role: word }];

/** Words, addresses, tables and pictures that fit nowhere. */
export const tooWide: RawFeed = harbour(
  [
    entry(31, {
      title: word,
      label: word,
      url: '/31',
      authors: names,
      source: { name: word, url: '/source' },
      html: `<p>${word} <a href="${address}">${address}</a></p><table>${cells('th')}${cells('td')}</table>
        <pre>${'const wind = gauge.read();'.repeat(9)}</pre><p><code>${word}${word}</code></p>
        <p><img src="${picture}" width="1600" height="400" alt="A pier"></p>
        <h2>${word}</h2><ul><li>${word}<ol><li>${word}</li></ol></li></ul>
        <blockquote><p>${word}</p></blockquote><dl><dt>${word}</dt><dd>${word}</dd></dl>
        <details open><summary>${word}</summary>${word}</details>
        <figure><video src="/none.mp4" width="1600" height="400"></video>
        <audio src="/none.mp3"></audio><figcaption>${word}</figcaption></figure>`,
    }),
    entry(30, {
      title: undefined,
      sponsored: word,
      blocks: [
        { type: 'image', src: picture, alt: word, caption: word, credit: word },
        { type: 'quote', text: word, cite: word },
        { type: 'text', text: address },
      ],
    }),
    entry(29, { title: word, pinned: true, html: `<table>${cells('td')}</table>` }),
  ],
  {
    ...{ label: word, kicker: word, title: word, authors: names },
    summary: [word, { text: address, url: address }],
    standfirst: `<p>${address}</p>`,
    topics: [{ name: word, url: '/topic' }],
    successor: { title: word, url: '/next' },
  },
);
