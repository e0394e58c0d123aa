// What is said where words of an entry are shared.
import { expect } from 'chai';
import { blogLink, entryLink } from '../../src/feed/share-link.js';
import { legalTargets, targetHref } from '../../src/feed/share-targets.js';
import { asQuote, attributed } from '../../src/feed/share-text.js';
import { warningsOf } from '../support/warnings.js';

const entry = { id: '1', blocks: [], published: 0 };

describe('a quote', () => {
  it('is one line, whatever paragraphs it was in', () => {
    expect(asQuote('  One\n\ntwo\tthree ', 'en')).to.equal('One two three');
  });

  it('is cut between two words when it is long, with an ellipsis', () => {
    const quote = asQuote('A word, '.repeat(100), 'en');
    expect(quote.length).to.be.within(480, 500);
    expect(quote).to.match(/^(A word, )+A( word)?…$/);
    expect(asQuote('a'.repeat(500), 'en')).to.equal('a'.repeat(500));
  });

  it('is cut where the language has no spaces, and no character is cut in two', () => {
    const quote = asQuote('港は静かです。'.repeat(100), 'ja');
    expect(quote.length).to.be.within(480, 500);
    const faces = asQuote('👩‍👩‍👧'.repeat(200), 'en');
    expect(faces).to.match(/^(👩‍👩‍👧)+…$/u);
    expect(asQuote('x'.repeat(900), 'en')).to.equal(`${'x'.repeat(499)}…`);
  });

  it('says whose it is: of the source, else of the authors, else of the blog', () => {
    const authors = [{ name: 'Ann Able' }, { name: 'Bo Brisk' }];
    const source = { name: 'The pier' };
    const blog = { title: 'A day' };
    const by = (of: object) => attributed('“Q”', { ...entry, ...of }, blog).split('\n')[1];
    expect(by({ title: 'T', authors, source })).to.equal('— The pier, T');
    expect(by({ title: 'T', authors })).to.equal('— Ann Able, Bo Brisk, T');
    expect(by({ title: 'T', authors: [] })).to.equal('— A day, T');
    expect(by({})).to.equal('— A day');
    expect(attributed('“Q”', entry, {})).to.equal('“Q”');
  });
});

describe('a link to share', () => {
  const page = {
    href: 'https://a.example/b?c#d',
    canonical: undefined,
    base: 'https://a.example/',
  };

  it('has the entry’s id as a fragment, whatever is in that', () => {
    const one = { ...entry, id: 'a b/ü#\ud800' };
    const link = entryLink(one, {}, page, 'entry-');
    expect(link).to.equal('https://a.example/b?c#entry-a%20b%2F%C3%BC%23%EF%BF%BD');
  });

  it('takes addresses that are relative to the page', () => {
    expect(blogLink({ url: '/blog#x' }, page)).to.equal('https://a.example/blog');
    expect(entryLink({ ...entry, url: 'one' }, {}, page, '')).to.equal('https://a.example/one');
  });
});

describe('a place to share in', () => {
  const values = { url: 'https://a.example/?b&c', title: 'A {url} & b', text: '“x”\n\udc00' };

  it('gets what is shared, encoded, and each once', () => {
    const url = 'https://p.example/?u={url}&t={title}&x={text}&n={name}';
    expect(targetHref({ name: 'P', url }, values)).to.equal(
      'https://p.example/?u=https%3A%2F%2Fa.example%2F%3Fb%26c&t=A%20%7Burl%7D%20%26%20b&x=%E2%80%9Cx%E2%80%9D%0A%EF%BF%BD&n={name}',
    );
  });

  it('is left out, and warned of once, if it leads nowhere in the web or has no name', async () => {
    const bad = [
      { name: 'Script', url: 'javascript:alert({url})' },
      { name: 'Relative', url: '/share?{url}' },
      { name: 'Itself', url: '{url}' },
      { name: ' ', url: 'https://p.example/' },
      { name: 'None' },
      null,
    ];
    const good = { name: 'P', url: 'http://p.example/' };
    const read = () => legalTargets([...bad, good]);
    const warnings = await warningsOf(() => {
      expect(read()).to.deep.equal([good]);
      expect(read()).to.deep.equal([good]);
    });
    expect(warnings).to.have.length(6);
    expect(warnings[0]).to.match(/shareTargets: "Script" is not legal/);
    expect(legalTargets('https://p.example/')).to.deep.equal([]);
  });
});
