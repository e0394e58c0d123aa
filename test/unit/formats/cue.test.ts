import { expect } from 'chai';
import { cue } from '../../../src/formats/cue.js';
import { formats } from '../../../src/formats/index.js';
import type { FeedUpdate } from '../../../src/model/update.js';

const service = 'https://cue.example/live-center-presentation-webservice';
const log = `${service}/changelog/event/18`;
const at = (minute: number) => `2026-11-22T09:${minute}:00.000+0000`;

const entry = (number: number, more: object = {}) => ({
  creationDate: at(number),
  publishDate: at(number),
  lastModifiedDate: at(number),
  self: `${service}/entry/${number}`,
  state: 'published',
  payload: [{ name: 'body', value: '<p>Words.</p>' }],
  ...more,
});

const parse = (page: object, asked = `${service}/event/18/entries`): FeedUpdate =>
  cue.parse(page, { url: new URL(asked) });

const blocksOf = (...payload: readonly object[]) =>
  parse({ entries: [entry(10, { payload })] }).entries[0]!.blocks;

describe('an event of CUE Live Center', () => {
  it('is read at once, even where no bracket is ever closed', () => {
    const value = '<p'.repeat(100_000);
    const begun = performance.now();
    expect(blocksOf({ name: 'body', value })).to.deep.equal([{ type: 'text', text: value }]);
    expect(performance.now() - begun).to.be.below(2_000);
  });

  it('names its tags as readers know them', () => {
    const tags = [{ value: 'harbour-2', label: 'Harbour' }, { value: 'Storm' }, 'Tide'];
    const [only] = parse({ entries: [entry(10, { tags })] }).entries;
    expect(only!.tags).to.deep.equal(['Harbour', 'Storm', 'Tide']);
  });

  it('is followed in its change log, from the newest change that is known', () => {
    const { links, window } = parse({ entries: [entry(12), entry(11)] });
    expect(window).to.equal('all');
    expect(links!.updates).to.equal(`${log}?count=10&since=2026-11-22T09%3A12%3A00.000Z`);
  });

  it('says where its log is, if it does', () => {
    const { links } = parse({ entries: [], changelog: `${service}/log` });
    expect(links!.updates).to.equal(`${service}/log?since=0`);
  });

  it('keeps its place in the log when nothing is new', () => {
    const asked = `${log}/after/472?count=10`;
    const none = { entries: [], previous: asked, self: asked };
    const line = formats.find(({ name }) => name === 'cue')!;
    expect(line.matches(none)).to.equal(true);
    const update = parse(none, asked);
    expect(update).to.deep.include({ window: 'delta', entries: [], removed: [] });
    expect(update.partial).to.equal(undefined);
    expect(update.links).to.deep.equal({ updates: asked });
  });

  it('has more changes at once when a page of the log is full', () => {
    const previous = `${log}/after/474?count=2`;
    const page = { entries: [entry(12), entry(11)], previous };
    const update = parse(page, `${log}/after/472?count=2`);
    expect(update).to.deep.include({ partial: true, links: { updates: previous } });
    expect(parse(page, previous).partial).to.equal(undefined);
  });

  it('leaves no gap when more was changed before the log is first asked than a page has', () => {
    const since = 'since=2026-11-22T09%3A10%3A00.000Z';
    const next = `${log}/before/458?count=2`;
    const previous = `${log}/after/472?count=2`;
    const page = { entries: [entry(14), entry(13)], next, previous };
    const far = parse(page, `${log}?count=2&${since}`);
    expect(far).to.deep.include({ partial: true, links: { updates: `${next}&${since}` } });
    const reached = { ...page, entries: [entry(12), entry(10)] };
    const there = parse(reached, `${next}&${since}`);
    expect(there).to.deep.include({ partial: true, links: { updates: previous } });
    const near = parse(reached, `${log}?count=2&${since}`);
    expect(near.partial).to.equal(undefined);
    expect(near.links).to.deep.equal({ updates: previous });
  });

  it('has older entries while its pages are full', () => {
    const page = {
      entries: [entry(12), entry(11)],
      self: `${service}/event/18/entries?count=2`,
      before: `${service}/event/18/before/11?count=2`,
    };
    const { links, window } = parse(page);
    expect(links!.older).to.equal(page.before);
    expect(window).to.equal('top');
    const last = parse({ ...page, entries: [entry(10)] });
    expect(last.links!.older).to.equal(undefined);
  });

  it('does not lead a safe page to an unsafe address', () => {
    const previous = log.replace('https', 'http');
    expect(parse({ entries: [], previous }, log).links!.updates).to.equal(log);
  });

  it('knows an entry again after it was edited, also without an address', () => {
    const creator = { value: 'Ada', origin: 'https://cue.example/person/1' };
    const old = { self: undefined, creator };
    const ids = [{ eTag: 'a' }, { eTag: 'b', lastModifiedDate: at(20) }].map(
      (more) => parse({ entries: [entry(10, { ...old, ...more })] }).entries[0]!.id,
    );
    expect(ids[0]).to.equal(ids[1]);
    expect(parse({ entries: [entry(10)] }).entries[0]!.id).to.equal('10');
  });

  it('loses entries that are deleted', () => {
    const { removed, entries } = parse({ entries: [entry(12, { state: 'deleted' }), entry(11)] });
    expect(removed).to.deep.equal(['12']);
    expect(entries.map(({ id }) => id)).to.deep.equal(['11']);
  });

  it('shows fields for what they are, whatever they are called', () => {
    const blocks = blocksOf(
      { name: 'headline', value: 'A title' },
      { name: 'story', value: '<p>Words.</p>' },
      { name: 'basic', value: 'Plain words.' },
      { name: 'happening', value: 'prediction' },
      { name: 'pullquote', value: 'Nobody goes out.' },
      { name: 'image', value: { href: 'https://cue.example/a.jpg', caption: 'A <i>pier</i>' } },
      { name: 'video', value: 'https://video.example/1' },
      { name: 'milestone', value: false },
      { name: null, value: null },
    );
    expect(blocks.map(({ type }) => type)).to.deep.equal([
      'html',
      'text',
      'quote',
      'image',
      'embed',
    ]);
    expect(blocks[3]).to.deep.include({ src: 'https://cue.example/a.jpg', caption: 'A pier' });
  });

  it('names its author in words, with a portrait', () => {
    const author = { value: 'Ada &amp; Ben', avatar: 'https://cue.example/1/avatar' };
    const [one] = parse({ entries: [entry(10, { author })] }).entries;
    expect(one!.authors).to.deep.equal([
      { name: 'Ada & Ben', image: 'https://cue.example/1/avatar' },
    ]);
  });
});
