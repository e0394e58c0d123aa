import { expect } from 'chai';
import { LiveBlogError } from '../../../src/errors.js';
import { formats } from '../../../src/formats/index.js';
import { schemaOrg } from '../../../src/formats/schema-org.js';
import type { FeedUpdate } from '../../../src/model/update.js';

const url = new URL('https://gazette.example/live/ferry');
const at = (time: string) => `2026-11-22T${time}:00Z`;

const parse = (payload: unknown, date?: number): FeedUpdate =>
  schemaOrg.parse(payload, { url, date });

const blog = (fields: object, date?: number) =>
  parse({ '@type': 'LiveBlogPosting', headline: 'Ferry aground', ...fields }, date);

const posts = (...liveBlogUpdate: readonly object[]) =>
  blog({ liveBlogUpdate: liveBlogUpdate.map((one) => ({ datePublished: at('09:00'), ...one })) })
    .entries;

const ids = (...all: readonly object[]) => posts(...all).map(({ id }) => id);
const bodyOf = (articleBody: unknown) => posts({ articleBody })[0]!.blocks[0];
const pageWith = (...scripts: readonly string[]) =>
  scripts.map((one) => `<script type="application/ld+json">${one}</script>`).join('\n');

describe('schema.org markup', () => {
  it('is shown as text or as HTML, whichever it is', () => {
    expect(bodyOf('Wind < 9 & rising')).to.include({ type: 'text', text: 'Wind < 9 & rising' });
    expect(bodyOf('Salt &amp; spray')).to.include({ type: 'text', text: 'Salt & spray' });
    expect(bodyOf('One.<br> Two.')).to.include({ type: 'html', html: 'One.<br> Two.' });
    expect(bodyOf('&lt;p&gt;One.&lt;/p&gt;')).to.include({ type: 'html', html: '<p>One.</p>' });
    expect(bodyOf('<b>One</b>\n\nTwo')).to.include({ html: '<p><b>One</b></p><p>Two</p>' });
    expect(bodyOf(['One', { '@value': 'Two' }, null])).to.include({ text: 'One\n\nTwo' });
    expect(bodyOf({ '@type': 'Text' })).to.equal(undefined);
  });

  it('gives an update the id that it has for its publisher', () => {
    expect(ids({ url: '/live/ferry#update-1', '@id': 'abc' })).to.deep.equal(['update-1']);
    expect(ids({ '@id': 'https://gazette.example/live/ferry#u2' })).to.deep.equal(['u2']);
    expect(ids({ '@id': 'abc' })).to.deep.equal(['abc']);
    expect(ids({ url: '/news/7' })).to.deep.equal(['/news/7']);
  });

  it('does not take for an id what all updates have', () => {
    const one = { url: '/live/ferry?post=1#post', headline: 'One' };
    const two = { url: '/live/ferry?post=2#post', headline: 'Two' };
    expect(ids(one, two)).to.deep.equal([one.url, two.url].reverse());
    const unnamed = { '@id': '#post', url: url.href };
    const both = ids({ ...unnamed, headline: 'One' }, { ...unnamed, headline: 'Two' });
    expect(new Set(both).size).to.equal(2);
    expect(both.join()).to.not.match(/post|gazette/);
  });

  it('does not take for an id the place in a list that grows at its beginning', () => {
    const list = (...minutes: readonly number[]) =>
      ids(
        ...minutes.map((minute, n) => ({
          '@id': `#p_${n + 1}`,
          datePublished: at(`09:${minute}`),
        })),
      );
    expect(list(30, 20, 10)).to.include.members(list(20, 10));
    expect(list(30, 20, 10)).to.not.include('p_1');
    expect(list(10, 20, 30)).to.deep.equal(['p_1', 'p_2', 'p_3']);
    expect(list(10)).to.deep.equal(['p_1']);
  });

  it('keeps an id without one when more updates come, or its words change', () => {
    const old = { headline: 'Doors shut', articleBody: 'At eight.' };
    const [id] = ids(old);
    const news = { headline: 'Count begins', datePublished: at('09:30') };
    expect(ids(news, { ...old, articleBody: 'At nine.', dateModified: at('09:31') })).to.include(
      id,
    );
    const other = { datePublished: '2026-11-22T10:00:00+01:00' };
    expect(ids({ ...old, ...other })).to.deep.equal([id]);
  });

  it('shows each of two updates without words for a title, and a repeated one once', () => {
    const [one, two] = [{ articleBody: 'One.' }, { articleBody: 'Two.' }];
    expect(posts(one, two, one)).to.have.length(2);
    expect(posts({ description: 'One.' }, { description: 'Two.' })).to.have.length(2);
  });

  it('keeps the order of updates that have the same time', () => {
    const order = (entries: FeedUpdate['entries']) =>
      [...entries]
        .sort((a, b) => Number(b.sort ?? b.published) - Number(a.sort ?? a.published))
        .map(({ id }) => id);
    const [a, b, c] = ['9', '10', '11'].map((id) => ({ '@id': id })) as [object, object, object];
    expect(order(posts(a, b, c))).to.deep.equal(['9', '10', '11']);
    const first = { ...c, datePublished: at('08:00') };
    expect(order(posts(first, b, a))).to.deep.equal(['9', '10', '11']);
  });

  it('does not repeat under each update what it says of the blog', () => {
    const image = 'https://pictures.example/ferry.jpg';
    const stamp = { headline: 'Ferry aground', image: `${image}?w=1`, dateModified: at('09:10') };
    const own = { datePublished: at('09:00'), ...stamp };
    const liveBlogUpdate = [
      { ...own, '@id': 'a', articleBody: 'One.' },
      { ...own, '@id': 'b' },
    ];
    const update = blog({ image, dateModified: at('09:10'), liveBlogUpdate });
    expect(update.blog?.image?.src).to.equal(image);
    const [b, a] = update.entries;
    expect(a).to.not.have.any.keys('title', 'updated');
    expect(a?.blocks).to.deep.equal([{ type: 'text', text: 'One.' }]);
    // Without words of its own it would be empty.
    expect(b?.title).to.equal('Ferry aground');
  });

  it('does not show a picture that many updates have', () => {
    const [logo, pier] = ['logo', 'pier'].map((name) => `https://pictures.example/${name}.png`);
    const pictures = (...all: readonly unknown[]) =>
      posts(...all.map((image, n) => ({ '@id': `a${n}`, image })))
        .flatMap(({ blocks }) => blocks)
        .map(({ src }) => src);
    expect(pictures([logo, pier], { url: logo }, pier, logo)).to.deep.equal([pier, pier]);
    expect(pictures(logo, logo)).to.deep.equal([logo, logo]);
  });

  it('shows of several crops of a picture the widest', () => {
    const src = 'https://pictures.example/pier.jpg';
    const image = [
      { url: `${src}?w=300`, width: 300, height: 200 },
      { contentUrl: `${src}?w=900`, width: '900', caption: 'The pier', creditText: 'I. Marsh' },
      { url: '/other.jpg', description: 'A tug' },
      { '@type': 'ImageObject', url: '' },
      null,
    ];
    const found = posts({ image })[0]!.blocks;
    expect(found).to.have.length(2);
    expect(found[0]).to.include({ src: `${src}?w=900`, caption: 'The pier', credit: 'I. Marsh' });
    expect(found[1]).to.include({ src: 'https://gazette.example/other.jpg', alt: 'A tug' });
  });

  it('leads to videos and to what others posted', () => {
    const video = [{ name: 'Waves', embedUrl: '', contentUrl: 'https://video.example/1.mp4' }];
    const sharedContent = {
      '@type': 'WebPage',
      url: 'https://social.example/2',
      headline: 'A post',
    };
    const found = posts({ video, sharedContent })[0]!.blocks;
    expect(found).to.deep.equal([
      { type: 'embed', url: 'https://video.example/1.mp4', title: 'Waves' },
      { type: 'embed', url: 'https://social.example/2', title: 'A post' },
    ]);
  });

  it('knows authors by their names alone, as things, and by reference', () => {
    const ida = { '@type': 'Person', '@id': '#ida', name: 'Ida Marsh', url: '/ida' };
    const image = [{ url: 'https://pictures.example/bo.jpg' }];
    const bo = { '@type': 'Person', name: 'Bo', image, jobTitle: 'Editor' };
    const author = ['Ann', { '@id': '#ida' }, bo, { '@type': 'Person', name: null }, null];
    const post = { '@type': 'BlogPosting', datePublished: at('09:00'), author };
    const graph = [ida, { '@type': 'LiveBlogPosting', liveBlogUpdate: [post] }];
    const [ann, found, editor, ...more] = parse({ '@graph': graph }).entries[0]!.authors!;
    expect(ann).to.deep.equal({ name: 'Ann' });
    expect(found).to.deep.equal({ name: 'Ida Marsh', url: 'https://gazette.example/ida' });
    expect(editor).to.include({ image: 'https://pictures.example/bo.jpg', role: 'Editor' });
    expect(more).to.deep.equal([]);
  });

  it('ends by the server’s clock, and not by a plan that was passed', () => {
    const liveBlogUpdate = [{ '@id': 'a', datePublished: at('09:00') }];
    const fields = { coverageEndTime: at('10:00'), dateModified: at('09:30'), liveBlogUpdate };
    const status = (more: object, date?: number) => blog({ ...fields, ...more }, date).blog?.status;
    expect(status({}, Date.UTC(2026, 10, 22, 9, 59))).to.equal(undefined);
    expect(status({}, Date.UTC(2026, 10, 22, 10, 1))).to.equal('ended');
    expect(status({ dateModified: at('10:00') })).to.equal('ended');
    const wentOn = [{ '@id': 'b', datePublished: at('11:00') }];
    expect(status({ liveBlogUpdate: wentOn }, Date.UTC(2026, 10, 22, 12))).to.equal(undefined);
  });

  it('ends by the device’s clock only where the server’s cannot be read, and that may be a week wrong', () => {
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const liveBlogUpdate = [{ '@id': 'a', datePublished: ago(10) }];
    const status = (days: number) =>
      blog({ coverageEndTime: ago(days), dateModified: ago(9), liveBlogUpdate }).blog?.status;
    expect(status(6)).to.equal(undefined);
    expect(status(8)).to.equal('ended');
  });

  it('takes the time of the last update for an end only after a long silence', () => {
    const coverageEndTime = '2026-11-22T10:00:00.400+00:00';
    const status = (post: object, hour: number) => {
      const liveBlogUpdate = [{ '@id': 'a', datePublished: at('09:00'), ...post }];
      const fields = { coverageEndTime, dateModified: at('10:00'), liveBlogUpdate };
      return blog(fields, Date.UTC(2026, 10, 22, hour)).blog?.status;
    };
    for (const field of ['datePublished', 'dateModified']) {
      expect(status({ [field]: at('10:00') }, 21)).to.equal(undefined);
      expect(status({ [field]: at('10:00') }, 23)).to.equal('ended');
    }
    expect(status({ dateModified: '2026-11-22T09:59:48Z' }, 11)).to.equal('ended');
  });

  it('has no title where that was made of the first words', () => {
    const words = 'The pilot says that nobody on board was hurt.';
    const title = (headline: string, articleBody: string) =>
      posts({ headline, articleBody }).map((one) => [one.title, one.blocks.length])[0]!;
    for (const cut of ['The pilot says that nobody on board…', 'The pilot says that nobody ...'])
      expect(title(cut, words)).to.deep.equal([undefined, 1]);
    expect(title('The pilot says that nobody…', `<p>${words}</p>`)[0]).to.equal(undefined);
    expect(title('The pilot', words)).to.deep.equal(['The pilot', 1]);
    expect(title('The pilot says that all are safe…', words)[0]).to.not.equal(undefined);
    // A text that is the headline is left out instead.
    expect(title(words, words)).to.deep.equal([words, 0]);
  });

  it('is not looked for in feeds, which have whole pages in them', () => {
    const page = pageWith('{"@type":"LiveBlogPosting"}');
    const named = (payload: unknown) =>
      formats.filter(({ matches }) => matches(payload)).map(({ name }) => name);
    expect(named(`<!doctype html>${page}`)).to.deep.equal(['schema-org']);
    expect(named(`<?xml version="1.0"?><rss><channel>${page}</channel></rss>`)).to.deep.equal([
      'rss',
    ]);
    const atom = '<feed xmlns="http://www.w3.org/2005/Atom">';
    expect(named(`${atom}${page}</feed>`)).to.deep.equal(['atom']);
  });

  it('is found in a page among other scripts, and where a template made mistakes', () => {
    const markup = `{"@type":"LiveBlogPosting","liveBlogUpdate":[{"@id":"a","datePublished":"${at('09:00')}","headline":"One\ntwo",},]}`;
    for (const wrapped of [markup, `<!--\n${markup}\n-->`, `/*<![CDATA[*/${markup}/*]]>*/`]) {
      const page = pageWith('{"@type":"WebSite"}', '{ no', wrapped, '');
      expect(parse(page).entries.map(({ title }) => title)).to.deep.equal(['One two']);
    }
  });

  it('is not read where it is commented out', () => {
    const other = `{"@type":"LiveBlogPosting","liveBlogUpdate":{"@id":"x","datePublished":"${at('09:00')}"}}`;
    const page = `<!--[if IE]>${pageWith(other)}<![endif]--><script>"<!--"</script>${pageWith(other.replace('x', 'a'))}`;
    expect(parse(page).entries.map(({ id }) => id)).to.deep.equal(['a']);
    expect(parse(`${pageWith(other)}<!-- ${pageWith('{')}`).entries).to.have.length(1);
    expect(parse(pageWith(other).replace('</script>', '')).entries).to.have.length(1);
  });

  it('says so if a page only mentions it', () => {
    expect(() => parse(pageWith('"LiveBlogPosting"')))
      .to.throw(LiveBlogError)
      .with.property('code', 'shape');
  });

  it('takes nothing away when a page comes without updates', () => {
    const { window, entries } = blog({});
    expect([window, entries]).to.deep.equal(['top', []]);
  });
});
