// Tells search engines, in the page's head, what readers see.
import { here } from '../controllers/here.js';
import type { FeedState } from '../feed/state.js';
import { memo } from '../lib/memo.js';
import { liveBlogPosting, type PostingPage } from '../structured-data/posting.js';
import type { Item } from '../timeline/items.js';
import type { CreateFeature } from './feature.js';

/** Attribute by which a page can tell it from its own. */
const mark = 'data-live-blog';
const type = 'application/ld+json';

/** Whether the page says something of the kind itself. */
const hasOther = (own: Element): boolean =>
  [...document.querySelectorAll(`script[type="${type}"]`)].some(
    (one) => one !== own && /"LiveBlogPosting"/.test(one.textContent),
  );

function page(idPrefix: string): PostingPage {
  const name = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content;
  const publisher = name ? { name } : undefined;
  return { ...here(), title: document.title || undefined, publisher, idPrefix };
}

export const structuredData: CreateFeature = ({ first }) => {
  const script = document.createElement('script');
  script.type = type;
  script.setAttribute(mark, '');
  // As a node: a page may allow no strings in scripts, though this one is data.
  const text = new Text();
  script.append(text);
  const { timeline } = first;

  /** What is on screen, each once; made anew only if something of it is another. */
  const dataOf = memo((state: FeedState, items: readonly Item[], idPrefix: string) => {
    const shown = items.flatMap((item) =>
      item.kind === 'entry' && !item.isHidden ? item.entry : [],
    );
    return JSON.stringify(liveBlogPosting(state, shown, page(idPrefix))).replaceAll(
      '<',
      String.raw`\u003c`,
    );
  });

  function write(): void {
    const { state, element } = first;
    const isWanted = element.structuredData === 'always' || !hasOther(script);
    if (!state.ready || !isWanted) {
      script.remove();
      return;
    }
    const data = dataOf(state, timeline.items, element.idPrefix);
    if (text.data !== data) text.data = data;
    const head = (document as Partial<Document>).head ?? document.documentElement;
    if (!script.isConnected) head.append(script);
  }

  return {
    drawn: write,
    stop: () => script.remove(),
  };
};
