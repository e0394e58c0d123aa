import { expect } from 'chai';
import { markOf, Memory, memoryOf } from '../../src/controllers/memory.js';

const url = new URL('https://news.example/quay.json?part=2');
const key = `live-blog ${url.href}`;
const mark = { at: 5_000, id: '5', published: 5_000 };

/** Has the storage behave otherwise until the end of the test. */
let giveBack: (() => void) | undefined;
function storageIs(descriptor: PropertyDescriptor): void {
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
  Object.defineProperty(window, 'localStorage', { configurable: true, ...descriptor });
  giveBack = () => Object.defineProperty(window, 'localStorage', own);
}

const refuse = (): never => {
  throw new DOMException('Not here.', 'SecurityError');
};

describe('what is remembered of a blog', () => {
  afterEach(() => {
    giveBack?.();
    giveBack = undefined;
    localStorage.clear();
  });

  it('is one record under the address of the feed, without a fragment', () => {
    new Memory(new URL('#latest', url)).keep({ seen: mark });
    expect(Object.keys(localStorage)).to.deep.equal([key]);
    expect(JSON.parse(localStorage[key] as string)).to.deep.equal({ version: 1, seen: mark });
    expect(new Memory(url).read()).to.deep.equal({ seen: mark });
  });

  it('is changed field by field: what another tab has kept meanwhile stays', () => {
    const [one, other] = [new Memory(url), new Memory(url)];
    one.keep({ order: 'oldest' });
    other.keep({ seen: mark, left: { ...mark, leftAt: 9_000 } });
    one.keep({ filter: '', left: undefined });
    expect(new Memory(url).read()).to.deep.equal({ order: 'oldest', seen: mark, filter: '' });
  });

  it('is gone when it is cleared, and other blogs keep theirs', () => {
    const other = new Memory(new URL('/other.json', url));
    other.keep({ order: 'newest' });
    new Memory(url).keep({ seen: mark });
    new Memory(url).clear();
    expect(new Memory(url).read()).to.deep.equal({});
    expect(other.read()).to.deep.equal({ order: 'newest' });
  });

  for (const broken of [
    ...['', '{', 'null', '[]', '7', '"words"', '{"version":"1"}'],
    '{"version":1,"seen":{"at":1,"id":2,"published":3},"order":"random","filter":7,"notify":"yes"}',
    '{"version":1,"seen":[1],"left":{"at":1,"id":"1","published":1}}',
    '{"version":1,"seen":{"at":null,"id":"1","published":1},"__proto__":{"order":"oldest"}}',
  ])
    it(`is nothing where the storage holds ${broken || 'nothing'}`, () => {
      localStorage.setItem(key, broken);
      expect(new Memory(url).read()).to.deep.equal({});
      new Memory(url).keep({ seen: mark });
      expect(new Memory(url).read().seen).to.deep.equal(mark);
    });

  it('that a newer version has kept is neither read nor written over', () => {
    const future = JSON.stringify({ version: 2, seen: 'five' });
    localStorage.setItem(key, future);
    new Memory(url).keep({ seen: mark });
    expect(new Memory(url).read()).to.deep.equal({});
    expect(localStorage.getItem(key)).to.equal(future);
  });

  it('is nothing, without an error, where the storage is refused', () => {
    storageIs({ get: refuse });
    const memory = new Memory(url);
    memory.keep({ seen: mark });
    memory.clear();
    expect(memory.read()).to.deep.equal({});
  });

  it('is what it was where the storage is full, and nothing where there is none', () => {
    const held = JSON.stringify({ version: 1, order: 'oldest' });
    storageIs({ value: { getItem: () => held, setItem: refuse, removeItem: refuse } });
    new Memory(url).keep({ seen: mark });
    expect(new Memory(url).read()).to.deep.equal({ order: 'oldest' });
    giveBack!();
    storageIs({ value: null });
    expect(new Memory(url).read()).to.deep.equal({});
  });

  it('belongs to an element that has a feed and wants to remember', () => {
    const kept = (src: string | undefined, remember: boolean) => !!memoryOf({ src, remember });
    expect(kept('/feed.json', true)).to.equal(true);
    expect(kept('/feed.json', false)).to.equal(false);
    expect(kept(undefined, true)).to.equal(false);
    expect(kept('javascript:0', true)).to.equal(false);
  });

  it('marks an entry by its place in the stream, and when it was published', () => {
    const entry = { id: '7', published: 70, blocks: [] };
    expect(markOf(entry)).to.deep.equal({ at: 70, id: '7', published: 70 });
    expect(markOf({ ...entry, sort: 'b' })).to.deep.equal({ at: 'b', id: '7', published: 70 });
  });
});
