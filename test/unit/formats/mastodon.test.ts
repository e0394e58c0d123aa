import { expect } from 'chai';
import { formats } from '../../../src/formats/index.js';
import { mastodon } from '../../../src/formats/mastodon.js';

const path = 'https://social.example/api/v1/accounts/1/statuses';
const account = { id: '1', username: 'courier', acct: 'courier', display_name: 'Courier' };

const status = (fields: object = {}) => ({
  ...{ id: '10', created_at: '2026-11-22T09:00:00.000Z', content: '<p>News</p>', account },
  media_attachments: [],
  ...fields,
});

const parse = (statuses: readonly object[], url = path) =>
  mastodon.parse(statuses, { url: new URL(url) });
const entryOf = (fields: object) => parse([status(fields)]).entries[0]!;
const manyOf = (count: number) =>
  Array.from({ length: count }, (_, n) => status({ id: String(100 - n) }));

describe('statuses of Mastodon', () => {
  it('may be none, and then take nothing away', () => {
    const { matches } = formats.find(({ name }) => name === 'mastodon')!;
    expect(matches([])).to.equal(true);
    expect(matches([status(), { id: '11', date: '2026-11-22T09:00:00' }])).to.equal(false);
    const { entries, window, links } = parse([]);
    expect([entries, window, links]).to.deep.equal([[], 'top', {}]);
  });

  it('show pictures with their description in the size that is wanted', () => {
    const picture = {
      ...{ type: 'image', url: 'https://files.example/l.jpg', description: 'A pier' },
      preview_url: 'https://files.example/s.jpg',
      meta: { original: { width: 1600, height: 1000 }, small: { width: 480, height: 300 } },
    };
    const bare = {
      type: 'image',
      url: 'https://files.example/b.jpg',
      description: null,
      meta: null,
    };
    const [, first, second] = entryOf({ media_attachments: [picture, bare] }).blocks;
    expect(first).to.deep.include({ src: picture.url, alt: 'A pier', width: 1600, height: 1000 });
    expect(first?.['srcset']).to.equal(
      'https://files.example/s.jpg 480w, https://files.example/l.jpg 1600w',
    );
    expect(second).to.deep.include({ type: 'image', src: bare.url, alt: '' });
  });

  it('lead to videos, and to pictures that not everybody wants to see', () => {
    const url = 'https://files.example/1';
    const media = (type: string) => ({ type, url, description: 'Waves' });
    const embed = { type: 'embed', url, title: 'Waves' };
    for (const type of ['video', 'gifv', 'audio', 'unknown'])
      expect(entryOf({ media_attachments: [media(type)] }).blocks[1]).to.deep.equal(embed);
    const hidden = entryOf({ sensitive: true, media_attachments: [media('image')] });
    expect(hidden.blocks[1]).to.deep.equal(embed);
  });

  it('that are passed on show the words and name of who wrote them', () => {
    const other = {
      id: '2',
      username: 'gauges',
      display_name: '',
      url: 'https://rivers.example/2',
    };
    const reblog = status({
      id: '7',
      content: '<p>4.2 m</p>',
      account: other,
      url: 'https://rivers.example/7',
    });
    const entry = entryOf({ content: '', reblog });
    expect(entry).to.deep.include({ id: '10', url: 'https://rivers.example/7' });
    expect(entry.source).to.deep.equal({ name: 'gauges', url: 'https://rivers.example/2' });
    expect(entry.authors?.[0]?.name).to.equal('Courier');
    expect(entry.blocks).to.deep.equal([{ type: 'html', html: '<p>4.2 m</p>' }]);
  });

  it('quote others only where these have agreed', () => {
    const quoted_status = status({ url: 'https://social.example/9' });
    const quote = (state: string) => entryOf({ quote: { state, quoted_status } }).blocks[1];
    expect(quote('accepted')).to.include({ type: 'quote', html: '<p>News</p>', cite: 'Courier' });
    expect(quote('revoked')).to.equal(undefined);
    const plain = { type: 'quote', url: 'https://social.example/9' };
    expect(entryOf({ quote: quoted_status }).blocks[1]).to.include(plain);
    expect(entryOf({ pleroma: { quote: quoted_status } }).blocks[1]).to.include(plain);
    const secret = { ...quoted_status, visibility: 'private' };
    expect(entryOf({ quote: secret }).blocks).to.have.length(1);
  });

  it('show what a poll asks, with answers as they stand', () => {
    const options = [
      { title: 'Yes & no', votes_count: 1 },
      { title: 'No', votes_count: null },
    ];
    const { blocks } = entryOf({ poll: { votes_count: 4, options } });
    expect(blocks[1]).to.deep.equal({
      type: 'html',
      html: '<ul><li>Yes &#38; no (25 %)</li><li>No</li></ul>',
    });
  });

  it('have the warning before them as a title, and names without codes for pictures', () => {
    const emojis = [{ shortcode: 'anchor' }];
    const entry = entryOf({
      spoiler_text: 'Injuries',
      account: { ...account, display_name: 'Courier :anchor:', emojis },
    });
    expect(entry.title).to.equal('Injuries');
    expect(entry.authors?.[0]?.name).to.equal('Courier');
  });

  it('for a few are not shown to all', () => {
    const ids = ['public', 'unlisted', 'private', 'direct', 'list', 'mutuals_only'].map(
      (visibility, n) => status({ id: String(n), visibility }),
    );
    expect(parse(ids).entries.map(({ id }) => id)).to.deep.equal(['0', '1']);
  });

  it('go on below the last of a full page, with the same wishes', () => {
    const older = (count: number, query = '') => parse(manyOf(count), path + query).links?.older;
    expect(older(20, '?exclude_replies=true')).to.equal(`${path}?exclude_replies=true&max_id=81`);
    expect(older(5, '?limit=5&max_id=200')).to.equal(`${path}?limit=5&max_id=96`);
    expect(older(20, '?limit=40')).to.be.a('string');
    expect(older(19)).to.equal(undefined);
  });

  it('of an account have its name over them, those of a tag have none', () => {
    expect(parse([status()]).blog?.title).to.equal('Courier');
    const tag = 'https://social.example/api/v1/timelines/tag/storm';
    expect(parse([status()], tag).blog?.title).to.equal(undefined);
  });
});
