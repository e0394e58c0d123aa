import { expect } from 'chai';
import { LiveBlogError } from '../../../src/errors.js';
import { formats } from '../../../src/formats/index.js';
import { norkon } from '../../../src/formats/norkon.js';
import type { FeedUpdate } from '../../../src/model/update.js';

const channel = 'https://live.example/BulletinFeed/courier/7/';

const parse = (result: unknown, asked = 'Initial/'): FeedUpdate =>
  norkon.parse({ success: true, result }, { url: new URL(asked, channel) });

const post = (id: number, more: object = {}) => ({ id, created: 1795341000, ...more });

const only = (more: object) =>
  parse({ lastChangesId: 1, addedOrChanged: [post(1, more)] }).entries[0]!;

describe('a feed of Norkon Live Center', () => {
  it('is followed from change to change, with the parameters of its address', () => {
    const asked = 'Initial/?region=north';
    const first = parse({ lastChangesId: 500, addedOrChanged: [], hasMore: false }, asked);
    expect(first.links!.updates).to.equal(`${channel}Changes/500/?region=north`);
    expect(first.window).to.equal('all');
    const none = parse({ lastChangesId: 500, addedOrChanged: [] }, 'Changes/500');
    expect(none).to.deep.include({ window: 'delta', entries: [] });
    expect(none.partial).to.equal(undefined);
    expect(none.links!.updates).to.equal(`${channel}Changes/500/`);
  });

  it('has more changes at once only if its answer led further', () => {
    const result = { lastChangesId: 510, addedOrChanged: [post(1)], hasMore: true };
    expect(parse(result, 'Changes/500/').partial).to.equal(true);
    expect(parse(result, 'Changes/510/').partial).to.equal(undefined);
  });

  it('has older posts before the oldest that is no pin', () => {
    const addedOrChanged = [post(3, { pinned: true }), post(90), post(80)];
    const { links, window } = parse({ lastChangesId: 1, addedOrChanged, hasMore: true });
    expect(links!.older).to.equal(`${channel}EarlierObj/80/`);
    expect(window).to.equal('top');
    const page = parse({ bulletins: [post(79)], hasMore: true }, 'EarlierObj/80/');
    expect(page.links).to.deep.equal({ older: `${channel}EarlierObj/79/` });
  });

  it('loses posts in each way in which they may be taken away', () => {
    const { removed, entries } = parse(
      {
        lastChangesId: 1,
        addedOrChanged: [post(4, { isDeleted: true }), post(5, { status: 'deleted' }), post(6)],
        removed: [1, { id: 2 }],
        deleted: ['3'],
      },
      'Changes/0',
    );
    expect(removed).to.deep.equal(['1', '2', '3', '4', '5']);
    expect(entries.map(({ id }) => id)).to.deep.equal(['6']);
  });

  it('says why it failed', () => {
    const failed = { success: false, errMessage: 'No such channel' };
    expect(formats.find(({ name }) => name === 'norkon')!.matches(failed)).to.equal(true);
    expect(() => norkon.parse(failed, { url: new URL(channel) }))
      .to.throw(LiveBlogError, 'No such channel')
      .with.property('code', 'shape');
  });

  it('has times in seconds, in milliseconds and in writing', () => {
    const time = 1795341000000;
    for (const created of [time / 1_000, time, `${time}`, new Date(time).toISOString()])
      expect(only({ created }).published).to.equal(time);
  });

  it('names its authors in words, with their portraits', () => {
    const channelContent = { avatars: [{ name: 'Ada', url: '/ada.jpg' }, null] };
    const addedOrChanged = [
      post(1, { authorName: 'Ada' }),
      post(2, { author: { name: 'Ben &amp; Co', avatar: { url: '/ben.jpg' } } }),
      post(3, { authors: ['Cy', { name: '' }, null] }),
    ];
    const { entries } = parse({ channelContent, lastChangesId: 1, addedOrChanged });
    expect(entries.map(({ authors }) => authors)).to.deep.equal([
      [{ name: 'Ada', image: '/ada.jpg' }],
      [{ name: 'Ben & Co', image: '/ben.jpg' }],
      [{ name: 'Cy' }],
    ]);
  });

  it('shows what its own script would fill in', () => {
    const html =
      '<p>See</p><ncpost-content data-type="TWEET" data-tweet-id="12"> </ncpost-content>' +
      "<ncpost-content data-type='IFRAME' data-html='<iframe src=\"https://video.example/1\"></iframe>'></ncpost-content>" +
      '<ncpost-content data-type="POLL"></ncpost-content><ncpost-content data-src="/a.jpg"></ncpost-content>';
    const blocks = only({ content: { html } }).blocks;
    expect(blocks.map(({ type, url, src }) => [type, url ?? src])).to.deep.equal([
      ['html', undefined],
      ['embed', 'https://twitter.com/i/status/12'],
      ['embed', 'https://video.example/1'],
      ['image', '/a.jpg'],
    ]);
  });

  it('shows links and pictures beside the words, unless they are in them', () => {
    const content = { html: '<a href="https://a.example/">a</a>', images: [{ url: '/b.jpg' }] };
    const links = ['https://a.example/', { url: 'https://c.example/', title: 'C <b>here</b>' }];
    const [, picture, link, ...rest] = only({ content, links }).blocks;
    expect(picture).to.deep.include({ type: 'image', src: '/b.jpg' });
    expect(link).to.deep.include({ type: 'embed', url: 'https://c.example/', title: 'C here' });
    expect(rest).to.have.length(0);
  });

  it('marks what is of more than normal importance', () => {
    expect(only({ importance: 0 }).key).to.equal(undefined);
    expect(only({ importance: 1 }).key).to.equal(true);
    expect(only({ importance: 'Breaking' }).key).to.equal(true);
  });
});
