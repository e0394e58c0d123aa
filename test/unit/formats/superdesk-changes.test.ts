// How Superdesk Live Blog is asked, and what its answers mean for what is shown.
import { expect } from 'chai';
import type { FeedUpdate } from '../../../src/model/update.js';
import { answer, list, parse, post, sample, type Json } from '../../support/superdesk.js';

const listV2 = list.replace('/api/', '/api/v2/');

const updatesOf = ({ links }: FeedUpdate): URL => new URL(links!.updates!);
const sourceOf = (url: URL) => JSON.parse(url.searchParams.get('source')!) as Json;
/** From when on an address asks for changes. */
const since = (url: URL) =>
  /"_updated":\{"gte":"([^"]+)"/.exec(url.searchParams.get('source')!)![1];

describe('what Superdesk Live Blog no longer shows', () => {
  it('is what was deleted or taken back, not what was never published', async () => {
    const { removed, entries } = parse(await sample('changes'));
    expect(removed!.map((id) => id.split(':').at(-1))).to.deep.equal(['18', '17']);
    expect(entries.map(({ id }) => id.split(':').at(-1))).to.deep.equal(['19', '22']);
  });

  it('is not what waits for its time: that will be shown', () => {
    const later = post('1', '09:00:00', { published_date: '2026-11-22T15:00:00+00:00' });
    const { removed, entries } = parse(answer([later]));
    expect([removed, entries]).to.deep.equal([[], []]);
  });

  it('is nothing, when an answer is empty', async () => {
    const first = updatesOf(parse(answer([post('1', '09:00:00')])));
    const { window, removed, links } = parse(await sample('empty'), first.href);
    expect([window, removed]).to.deep.equal(['delta', []]);
    expect(links!.updates).to.equal(first.href);
  });
});

describe('the changes of Superdesk Live Blog', () => {
  it('are asked for from shortly before the newest one, oldest first, drafts excluded', () => {
    const update = parse(answer([post('1', '09:30:00'), post('2', '09:10:00')]));
    const url = updatesOf(update);
    expect(update.window).to.equal('delta');
    expect(url.origin + url.pathname).to.equal(list);
    expect([...url.searchParams.keys()].sort()).to.deep.equal(['max_results', 'source']);
    const gte = '2026-11-22T09:29:50.000Z';
    expect(sourceOf(url)).to.deep.equal({
      query: {
        filtered: {
          filter: {
            and: [
              { terms: { post_status: ['open', 'submitted'] } },
              { or: [{ range: { _updated: { gte } } }, { range: { published_date: { gte } } }] },
            ],
          },
        },
      },
      sort: [{ _updated: { order: 'asc' } }],
    });
  });

  it('are asked for at the same address as long as nothing happens', () => {
    const posts = [post('1', '09:30:00')];
    const first = updatesOf(parse(answer(posts)));
    expect(updatesOf(parse(answer(posts), first.href)).href).to.equal(first.href);
  });

  it('are read on at once when one page does not hold them', () => {
    const first = updatesOf(parse(answer([post('0', '09:30:00')]))).href;
    const full = [post('1', '09:31:00'), post('2', '09:32:00')];
    const update = parse(answer(full, { max_results: 2, total: 5 }), first);
    expect(update.partial).to.equal(true);
    expect(since(updatesOf(update))).to.equal('2026-11-22T09:32:00.000Z');
    const rest = parse(answer([post('3', '09:33:00')], { max_results: 2 }), updatesOf(update).href);
    expect(rest.partial).to.equal(undefined);
    expect(since(updatesOf(rest))).to.equal('2026-11-22T09:32:50.000Z');
  });

  it('go on by pages when a whole page is of one second', () => {
    const full = [post('1', '09:31:00'), post('2', '09:31:00')];
    const meta = { max_results: 2, total: 3 };
    const first = updatesOf(parse(answer([post('0', '09:30:00')]))).href;
    const second = updatesOf(parse(answer(full, meta), first)).href;
    const update = parse(answer(full, meta), second);
    expect(update.partial).to.equal(true);
    expect(updatesOf(update).href).to.equal(`${second}&page=2`);
    const last = parse(answer([post('3', '09:31:00')], { ...meta, page: 2 }), `${second}&page=2`);
    expect([last.partial, updatesOf(last).href]).to.deep.equal([undefined, second]);
  });

  it('are not looked for on and on in a file, which is the same whatever is asked', () => {
    const posts = [post('1', '09:31:00'), post('2', '09:00:00')];
    const file = answer(posts, { max_results: 2, total: 4 });
    const first = updatesOf(parse(file)).href;
    const update = parse(file, first);
    expect([update.partial, updatesOf(update).href]).to.deep.equal([undefined, first]);
    expect(parse(file, `${list}?page=2`).links!.older).to.equal(undefined);
  });

  it('are of no use where posts are chosen: the choice is asked for again', () => {
    const and = [{ term: { lb_highlight: true } }];
    const sort = [{ published_date: { order: 'desc' } }];
    const source = JSON.stringify({ query: { filtered: { filter: { and } } }, sort });
    const url = `${list}?source=${encodeURIComponent(source)}`;
    const update = parse(answer([post('1', '09:30:00')], { total: 40 }), url);
    expect([update.window, update.links!.updates]).to.deep.equal(['top', undefined]);
  });
});

describe('the pages of Superdesk Live Blog', () => {
  it('go on with everything that was asked for', async () => {
    const { links } = parse(await sample('posts'), `${list}?max_results=11`);
    expect(links!.older).to.equal(`${list}?max_results=11&page=2`);
    expect(parse(await sample('page-2'), links!.older).links!.older).to.equal(undefined);
  });

  it('are in the order of the editors only where that was asked for', () => {
    const posts = [post('1', '09:30:00', { order: 7 })];
    const sort = [{ order: { order: 'desc', missing: '_last', unmapped_type: 'long' } }];
    const url = `${list}?source=${encodeURIComponent(JSON.stringify({ sort }))}`;
    expect(parse(answer(posts)).entries[0]!.sort).to.equal(undefined);
    const update = parse(answer(posts), url);
    expect(update.entries[0]!.sort).to.equal(7);
    expect(parse(answer(posts), updatesOf(update).href).entries[0]!.sort).to.equal(7);
  });

  it('lead to one post by its id', async () => {
    expect(parse(await sample('posts')).links!.entry).to.equal(
      'https://api.example/api/client_posts/{id}',
    );
    const { entries, window } = parse(await sample('one-post'));
    expect([entries.length, window]).to.deep.equal([1, 'delta']);
  });

  it('of version 2 say what is gone, and are asked for again', async () => {
    const update = parse(await sample('v2-posts'), `${listV2}?limit=9`);
    expect(update.window).to.equal('top');
    expect(update.links).to.deep.equal({
      older: `${listV2}?limit=9&page=2`,
      entry: 'https://api.example/api/client_posts/{id}',
    });
    expect(parse(await sample('v2-empty'), listV2).window).to.equal('all');
    expect(parse({ _items: [], _meta: {} }, listV2).window).to.equal('delta');
    const oldest = parse(await sample('v2-posts'), `${listV2}?ordering=oldest_first`);
    expect(oldest.window).to.equal('delta');
  });
});
