// What somebody who looks for something finds, and what the choices are.
import { expect } from 'chai';
import { choicesOf } from '../../src/feed/choices.js';
import { matcherOf } from '../../src/feed/matching.js';
import { fold, placesOf } from '../../src/lib/fold.js';
import type { Entry } from '../../src/model/entry.js';

const entry = (fields: Partial<Entry> = {}): Entry => ({
  ...{ id: '1', published: 0, blocks: [] },
  ...fields,
});
const html = (words: string) => entry({ blocks: [{ type: 'html', html: words }] });

const finds = (text: string, one: Entry) => matcherOf('', text)?.(one);
const passes = (filter: string, one: Entry) => matcherOf(filter, '')?.(one);

describe('words that are looked for', () => {
  for (const [typed, written] of [
    ['ferry', 'The FERRY is back'],
    ['FERRY', 'the ferry is back'],
    ['ferry back', 'Back: the ferry'],
    ['senor', 'El señor'],
    ['señor', 'El sen\u0303or'],
    ['strasse', 'Die Straße'],
    ['STRASSE', 'Die Straße'],
    ['Straße', 'STRASSE'],
    ['istanbul', 'İSTANBUL'],
    ['ısı', 'ISI'],
    ['οδος', 'ΟΔΟΣΗΜΑ'],
    ['ναός', 'ΝΑΟΣ'],
    ['office', 'oﬃce'],
    ['１２', '12 boats'],
    ["don't", 'We don’t know'],
    ['harbour', 'har\u00adbour'],
    ['محمد', 'مُحَمَّد'],
    ['ひがし', 'ひがしの波止場'],
    ['한', '한국'],
    ['nguyen', 'Nguyễn'],
  ] as const)
    it(`“${typed}” finds “${written}”`, () => {
      expect(finds(typed, entry({ title: written }))).to.equal(true);
    });

  for (const [typed, written] of [
    ['ferry boat', 'The ferry is back'],
    ['かき', 'がぎ'],
    ['कल', 'काल'],
    ['p', '3 > 2'],
  ] as const)
    it(`“${typed}” does not find “${written}”`, () => {
      expect(finds(typed, html(`<p>${written}</p>`))).to.equal(false);
    });

  it('are looked for in title, label, authors, tags and all that blocks say', () => {
    const one = entry({
      ...{ title: 'alpha', label: 'beta', tags: ['gamma'], authors: [{ name: 'Delta Doe' }] },
      blocks: [
        { type: 'html', html: '<p>epsilon</p>' },
        { type: 'text', text: 'zeta' },
        { type: 'quote', text: 'eta', cite: 'theta' },
        { type: 'image', src: '/picture.png', alt: 'iota', caption: 'kappa', credit: 'lambda' },
        { type: 'embed', url: 'https://example.org/mu', title: 'nu', provider: 'xi' },
      ],
    });
    const words = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda nu xi';
    expect(finds(words, one)).to.equal(true);
    expect(['picture', 'mu', 'quote'].map((word) => finds(word, one))).to.deep.equal([
      ...[false, false, false],
    ]);
  });

  it('are not looked for in markup, and are whole where markup stands within them', () => {
    const one = html(
      '<p class="lead">har<b>bour</b> &amp; quay</p><p>east</p>west<script>hidden()</script>',
    );
    expect(['harbour & quay', 'east west'].map((text) => finds(text, one))).to.deep.equal([
      ...[true, true],
    ]);
    for (const text of ['class', 'lead', 'amp', 'eastwest', 'quayeast', 'hidden'])
      expect(finds(text, one), text).to.equal(false);
  });

  it('are none where nothing but blanks is typed', () => {
    expect(['', '  ', '\u00ad', '\u3000'].map((text) => matcherOf('', text))).to.deep.equal([
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it('may be in fields that hold something else than words', () => {
    const odd = entry({ blocks: [{ type: 'quote', text: true, cite: null, html: {} }] });
    expect(finds('true', odd)).to.equal(false);
    expect(finds('object', odd)).to.equal(false);
  });

  it('are found in tables, scores and polls too', () => {
    const blocks = [
      { type: 'table', caption: 'alpha', header: ['beta'], rows: [['gamma', 3.5]] },
      { type: 'score', home: { name: 'delta', score: 4 }, events: [{ text: 'epsilon' }, 'zeta'] },
      { type: 'poll', question: 'eta', options: ['theta', { text: 'iota', votes: 99 }] },
    ];
    const words = 'alpha beta gamma 3.5 delta 4 epsilon zeta eta theta iota';
    expect(finds(words, entry({ blocks }))).to.equal(true);
    expect(finds('99', entry({ blocks }))).to.equal(false);
  });
});

describe('a filter', () => {
  const one = entry({
    ...{ key: true, kind: 'breaking', tags: ['Sea', 'Café'] },
    authors: [{ name: 'Ann Able' }, { name: 'José Peña' }],
  });
  for (const filter of [
    ...['key', 'kind:breaking', 'kind:BREAKING', 'tag:sea', 'tag: SEA ', 'tag:cafe\u0301'],
    ...['author:ann able', 'author:JOSÉ PEÑA'],
  ])
    it(`“${filter}” lets it pass`, () => expect(passes(filter, one)).to.equal(true));
  for (const filter of [
    ...['kind:update', 'tag:Se', 'tag:cafe', 'author:Ann', 'author:José Pena', 'tag:breaking'],
  ])
    it(`“${filter}” does not`, () => expect(passes(filter, one)).to.equal(false));

  it('for updates lets those pass that are of no kind', () => {
    expect([passes('kind:update', entry()), passes('key', entry())]).to.deep.equal([true, false]);
  });

  it('that is none lets all pass', () => {
    for (const filter of ['', 'tag:', 'constructor:x', 'keys', ':x'])
      expect(matcherOf(filter, ''), filter).to.equal(undefined);
  });

  it('and words have to hold both', () => {
    const both = matcherOf('tag:sea', 'ferry')!;
    const ferry = { ...one, title: 'Ferry' };
    expect([both(ferry), both(one), both({ ...ferry, tags: [] })]).to.deep.equal([
      ...[true, false, false],
    ]);
  });
});

describe('the places of words in a text', () => {
  const found = (text: string, ...words: string[]) =>
    placesOf(text, words.map(fold)).map(([start, end]) => text.slice(start, end));

  it('are where they are written, in whatever way', () => {
    expect(found('Straßen und STRASSEN', 'strasse')).to.deep.equal(['Straße', 'STRASSE']);
    expect(found('se\u0301nor, sénor', 'sen')).to.deep.equal(['se\u0301n', 'sén']);
    expect(found('one sen\u0303 two', 'sen')).to.deep.equal(['sen\u0303']);
    expect(found('har\u00adbour', 'harbour')).to.deep.equal(['har\u00adbour']);
    expect(found('🚢 ferry 🚢 ferry', 'ferry')).to.deep.equal(['ferry', 'ferry']);
    expect(found('aaaa', 'aa', 'a').length).to.equal(6);
    expect(found('nothing', 'ferry')).to.deep.equal([]);
  });
});

describe('the choices', () => {
  const named = (...tags: string[]) => entry({ tags });
  const namesOf = (list: readonly { readonly name: string; readonly count: number }[]) =>
    list.map(({ name, count }) => `${name} ${count}`);

  it('are what occurs: the most frequent first, then by name, each spelled as last', () => {
    const list = [named('sea', 'Sea', 'Ferry'), named('SEA'), named('Alarm'), named(' ', 'Zoo')];
    const { tag, total, key, kind } = choicesOf(list, '', 'en');
    expect(namesOf(tag)).to.deep.equal(['Sea 2', 'Alarm 1', 'Ferry 1', 'Zoo 1']);
    expect([total, key, namesOf(kind)]).to.deep.equal([4, 0, ['update 4']]);
  });

  it('are twenty of each, and the one that is made, in its place or last', () => {
    const list = Array.from({ length: 30 }, (_, n) => named(`tag ${String(n).padStart(2, '0')}`));
    const values = (filter: string) => choicesOf(list, filter, 'en').tag.map(({ value }) => value);
    expect(values('')).to.have.length(20);
    expect(values('tag:TAG 03').indexOf('tag:tag 03')).to.equal(3);
    expect(values('tag:tag 25').slice(19)).to.deep.equal(['tag:tag 19', 'tag:tag 25']);
    const { tag } = choicesOf(list, 'tag:Nothing', 'en');
    expect(tag.at(-1)).to.deep.equal({
      ...{ value: 'tag:Nothing', name: 'Nothing', count: 0, isMade: true },
    });
    expect(tag.filter(({ isMade }) => isMade)).to.have.length(1);
  });
});
