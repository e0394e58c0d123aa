import { expect } from 'chai';
import { jsonFeed } from '../../../src/formats/json-feed.js';
import type { FeedUpdate } from '../../../src/model/update.js';

const own = 'https://news.example/feed.json';
const published = { date_published: '2026-11-22T09:00:00Z' };

const parse = (feed: object, url = own): FeedUpdate =>
  jsonFeed.parse({ version: 'https://jsonfeed.org/version/1.1', ...feed }, { url: new URL(url) });

const only = (item: object) => parse({ items: [{ id: '1', ...published, ...item }] }).entries[0]!;

describe('a JSON Feed', () => {
  it('may have its words without markup, or only a summary', () => {
    const text = (item: object) => only(item).blocks;
    expect(text({ content_text: '1 < 2' })).to.deep.equal([{ type: 'text', text: '1 < 2' }]);
    expect(text({ content_text: '', summary: 'In short.' })).to.deep.equal([
      { type: 'text', text: 'In short.' },
    ]);
    expect(text({ content_html: '<p>A</p>', content_text: 'A' })).to.deep.equal([
      { type: 'html', html: '<p>A</p>' },
    ]);
    expect(text({})).to.deep.equal([]);
  });

  it('is not shown as source where its text is HTML against the rules', () => {
    const image = 'https://news.example/boat.jpg';
    const markup = `\n<p>Look:</p>\n\n<p><img src="${image}"></p>\n`;
    expect(only({ content_text: markup, image }).blocks).to.deep.equal([
      { type: 'html', html: markup },
    ]);
    const words = '<p> is a paragraph in HTML';
    expect(only({ content_text: words }).blocks).to.deep.equal([{ type: 'text', text: words }]);
  });

  it('shows each picture once: the banner, the main one, what is attached', () => {
    const { blocks } = only({
      content_html: '<img src="/in.jpg?a&amp;b">',
      banner_image: '/banner.jpg',
      image: '/in.jpg?a&b',
      attachments: [
        { url: '/banner.jpg', mime_type: 'image/jpeg' },
        { url: '/more.jpg', mime_type: 'image/jpeg', title: 'More' },
      ],
    });
    expect(blocks.slice(1)).to.deep.equal([
      { type: 'image', src: '/banner.jpg' },
      { type: 'image', src: '/more.jpg', caption: 'More' },
    ]);
  });

  it('links to sound and film, once where there are several forms of the same', () => {
    const { blocks } = only({
      attachments: [
        { url: '/a.mp3', mime_type: 'audio/mpeg', title: 'The wind' },
        { url: '/a.ogg', mime_type: 'audio/ogg', title: 'The wind' },
        { url: '/b.mp4', mime_type: 'video/mp4' },
        { mime_type: 'video/mp4' },
      ],
    });
    expect(blocks.map(({ type, url }) => [type, url])).to.deep.equal([
      ['embed', '/a.mp3'],
      ['embed', '/b.mp4'],
    ]);
  });

  it('names the page that an item is about', () => {
    const { source } = only({ external_url: 'https://weather.example/1' });
    expect(source).to.deep.equal({ name: 'weather.example', url: 'https://weather.example/1' });
    expect(only({ external_url: 'nowhere' }).source).to.equal(undefined);
  });

  it('names authors as version 1.1 does, else as version 1 did', () => {
    const author = { name: 'Ada', avatar: '/ada.jpg' };
    const authors = [{ name: 'Ben' }, { url: 'https://cy.example/' }];
    const ada = [{ name: 'Ada', image: '/ada.jpg' }];
    expect(only({ author }).authors).to.deep.equal(ada);
    expect(only({ author, authors: [] }).authors).to.deep.equal(ada);
    expect(only({ author, authors }).authors).to.deep.equal([{ name: 'Ben' }]);
    expect(parse({ items: [], author }).blog!.authors).to.deep.equal(ada);
  });

  it('puts an item that was only modified at that time', () => {
    const modified = { date_published: undefined, date_modified: '2026-11-22T09:05:00+0000' };
    expect(only(modified).published).to.equal(Date.UTC(2026, 10, 22, 9, 5));
    const { problems } = parse({ items: [{ id: '1', date_published: '2026-11-22' }] });
    expect(problems).to.have.length(1);
  });

  it('loses the items that its extension calls deleted, and no others', () => {
    const deleted = { id: '1', _live_blog: { deleted: true } };
    const items = [deleted, { id: '2', ...published }];
    const update = parse({ items, _live_blog: { removed: ['3'] } });
    expect(update.removed).to.deep.equal(['3', '1']);
    expect(update.entries.map(({ id }) => id)).to.deep.equal(['2']);
    expect(update.window).to.equal('delta');
  });

  it('ends when it has expired, and only then', () => {
    expect(parse({ items: [], expired: true }).blog!.status).to.equal('ended');
    expect(parse({ items: [], expired: 'true' }).blog!.status).to.equal(undefined);
  });

  it('goes on with its next page, but not with itself or its first', () => {
    const next = parse({ items: [], next_url: '?page=2' });
    expect(next).to.deep.include({ window: 'top', links: { older: `${own}?page=2` } });
    const itself = parse({ items: [], next_url: '/feed.json' });
    expect(itself).to.deep.include({ window: 'delta', links: {} });
    const first = parse({ items: [], feed_url: own, next_url: own }, `${own}?page=2`);
    expect(first.links).to.deep.equal({});
  });
});

describe('a JSON Feed of Tickaroo', () => {
  const feed = 'https://t.example/api/embed/v4/feed/liveblog.json?liveblogId=7';
  const items = [
    { id: 'b', ...published },
    { id: 'a', ...published },
  ];

  it('goes on from its last item while its pages are full', () => {
    const full = parse({ items }, `${feed}&limit=2`);
    expect(full.window).to.equal('top');
    expect(full.links!.older).to.equal(`${feed}&limit=2&continue_event_id=a`);
    const second = parse({ items }, `${feed}&limit=2&continue_event_id=c`);
    expect(second.links!.older).to.equal(full.links!.older);
  });

  it('is complete when its page is not full', () => {
    expect(parse({ items }, feed)).to.deep.include({ window: 'all', links: {} });
  });

  it('says nothing of what is missing when the oldest come first', () => {
    const update = parse({ items }, `${feed}&limit=2&sort=asc`);
    expect(update).to.deep.include({ window: 'delta', links: {} });
  });
});
