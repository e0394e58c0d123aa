// A page of its own with a blog that answers as a newsroom would, to be opened with any fragment.
import { entries, entry, feed, type RawEntry, type RawFeed } from './feed.js';
import { openPage, type PageWindow } from './pages.js';

const sentence = 'What was seen from the quay that day, told at some length. ';
/** The picture takes its room late. */
const body = (n: number) =>
  `<p>${sentence.repeat(2 + (n % 4))}</p><img src="/real/picture?${n}" alt=""><p>${sentence.repeat(4)}</p>`;

const story = (first: number, last: number): RawEntry[] =>
  entries(first, last).map((one) => ({ ...one, html: body(Number(one.id)) }));

export const newest = 60;
const pageLength = 20;

/** Answers like a server that pages, and has an address for each entry if `byEntry`; undefined: not found. */
function serve(byEntry: boolean, changed: (list: RawEntry[]) => RawEntry[]) {
  return (url: string): RawFeed | undefined => {
    const { searchParams } = new URL(url, location.href);
    const one = searchParams.get('entry');
    const list = changed(story(1, newest));
    if (one !== null) {
      const found = list.filter(({ id }) => id === one);
      return found.length ? feed(found) : undefined;
    }
    const before = Number(searchParams.get('before') ?? Infinity);
    const rest = list.filter(({ id, pinned }) => Number(id) < before && !pinned);
    const page = rest.slice(0, pageLength);
    const pins = before === Infinity ? list.filter(({ pinned }) => pinned) : [];
    const links = {
      ...(rest.length > pageLength && { older: `/feed.json?before=${page.at(-1)!.id}` }),
      ...(byEntry && { entry: '/feed.json?entry={id}' }),
    };
    return feed([...pins, ...page], { window: 'top', links });
  };
}

export interface LinkedPageOptions {
  readonly hash?: string;
  /** Height of what sticks to the top of the page, pixels. */
  readonly sticky?: number;
  readonly byEntry?: boolean;
  readonly attributes?: string;
  readonly changed?: (list: RawEntry[]) => RawEntry[];
}

export interface LinkedPage {
  readonly page: PageWindow;
  readonly asked: readonly string[];
  /** From now on the newsroom has these entries. */
  readonly change: (changed: (list: RawEntry[]) => RawEntry[]) => void;
}

type Ask = (url: string) => { readonly body: string; readonly status: number };

/** Opens it; settles when its first entries are on screen. */
export async function openLinkedPage({
  hash = '',
  sticky = 0,
  byEntry = false,
  attributes = '',
  changed = (list) => list,
}: LinkedPageOptions): Promise<LinkedPage> {
  const asked: string[] = [];
  let answer = serve(byEntry, changed);
  const ask: Ask = (url) => {
    asked.push(url);
    const given = answer(url);
    return given ? { body: JSON.stringify(given), status: 200 } : { body: '', status: 404 };
  };
  (globalThis as { ask?: Ask }).ask = ask;
  const page = await openPage({
    hash,
    html: `<!doctype html><html lang="en"><title>A page</title>
      <style>body { margin: 0 } header { position: sticky; top: 0; z-index: 9; background: #fff; height: ${sticky}px }</style>
      ${sticky ? '<header>The page’s own</header>' : ''}
      <h1>News</h1><div id="ad"></div><p><a href="#entry-45">Forty-five</a></p>
      <live-blog src="/feed.json" lang="en" reveal="ask" ${attributes}></live-blog>
      <footer style="height: 100vh">The foot of the page</footer>
      <script>
        document.querySelector('live-blog').request = async (url) => {
          const { body, status } = parent.ask(url);
          return new Response(body, { status });
        };
        loaded = new Promise((done) => addEventListener('live-blog-load', done));
      </script>
      <script type="module" src="/src/index.ts"></script></html>`,
  });
  await (page as unknown as { readonly loaded: Promise<Event> }).loaded;
  return { page, asked, change: (next) => void (answer = serve(byEntry, next)) };
}

/** An entry with this id that came later than all others. */
export const late = (id: number): RawEntry => entry(id, { html: body(id) });
