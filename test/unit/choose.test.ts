// Which format reads a payload, and what is said when none does.
import { expect } from 'chai';
import { LiveBlogError } from '../../src/errors.js';
import type { FormatWishes } from '../../src/formats/format.js';
import { formats } from '../../src/formats/index.js';
import { PayloadReader } from '../../src/formats/payload-reader.js';
import { entry, feed } from '../support/feed.js';
import { warningsOf } from '../support/warnings.js';

const url = new URL('https://news.example/feed.json');
const jsonFeed = { version: 'https://jsonfeed.org/version/1.1', title: 'A', items: [] };

const read = (data: unknown, wishes: Partial<FormatWishes> = {}) =>
  new PayloadReader({ format: 'auto', ...wishes }).read({ data, url });

async function failure(data: unknown, wishes?: Partial<FormatWishes>): Promise<LiveBlogError> {
  try {
    await read(data, wishes);
  } catch (error) {
    return error as LiveBlogError;
  }
  throw new Error('It was read.');
}

describe('the choice of a format', () => {
  it('says what arrived, what was tried and what to do', async () => {
    const error = await failure({ data: { posts: [] }, ok: true });
    expect(error).to.be.instanceOf(LiveBlogError).with.property('code', 'shape');
    expect(error.message).to.include('an object with "data", "ok"');
    for (const { name } of formats) expect(error.message).to.include(name);
    expect(error.message).to.include('fields="entries: ');
    expect((await failure([1, 2])).message).to.include('a list of 2, its first item 1');
    expect((await failure(null)).message).to.include('null');
  });

  it('shows the beginning of what is no JSON', async () => {
    const error = await failure('<!doctype html><title>Sign in</title>');
    expect(error.code).to.equal('type');
    expect(error.message).to.include('<!doctype html>');
    expect((await failure('{\0"\0')).message)
      .to.include('\\u0000')
      .and.not.include('\0');
  });

  it('says which format it looks like, if the one that was wished for is another', async () => {
    const error = await failure(jsonFeed, { format: 'live-blog' });
    expect(error.code).to.equal('shape');
    expect(error.message).to.include('not of the format "live-blog"').and.include('"json-feed"');
  });

  it('reads what the page says it is', async () => {
    expect((await read(jsonFeed, { format: 'json-feed' })).window).to.equal('delta');
  });

  it('names the formats there are, if the page names one that is none', async () => {
    const warnings = await warningsOf(() => read(jsonFeed, { format: 'jsonfeed' }));
    expect(warnings.join()).to.include('format="jsonfeed"').and.include('json-feed');
  });

  it('refuses a later version of our own format, or one without entries', async () => {
    expect((await failure({ format: 'live-blog/2', entries: [] })).message).to.include(
      'live-blog/2',
    );
    expect((await failure({ format: 'live-blog/1' })).message).to.include('"entries"');
  });

  it('tells of every entry of a feed in which all have a mistake', async () => {
    for (const format of ['auto', 'live-blog']) {
      const { problems } = await read({ entries: [{ id: '1' }, { id: '2' }] }, { format });
      expect(problems).to.have.length(2);
    }
  });

  it('goes on as it began: what came first says what an answer without entries means', async () => {
    const reader = new PayloadReader({ format: 'auto' });
    await reader.read({ data: jsonFeed, url });
    expect(reader.adapter?.name).to.equal('json-feed');
    await reader.read({ data: feed([entry(1)]), url });
    expect(reader.adapter?.name).to.equal('live-blog');
  });

  it('leaves everything to an adapter of the page', async () => {
    const adapter = {
      name: 'own',
      matches: () => false,
      parse: () => ({ entries: [], window: 'all', cursor: 'mine' }) as const,
    };
    expect((await read(feed([]), { adapter })).cursor).to.equal('mine');
  });
});
