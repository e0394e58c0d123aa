// What a browser has to share with, in a test's hand: its clipboard, and the device's own way.
import type { LiveBlogElement } from '../../src/index.js';
import type { LiveBlogShareEvent } from '../../src/events.js';
import { articlesOf, part, shellOf, textOf, until } from './mount.js';

const undo: (() => void)[] = [];

/** Puts something in the place of what a browser has, until the end of the test. */
function instead(holder: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(holder, name);
  Object.defineProperty(holder, name, { configurable: true, value });
  undo.push(() => {
    if (own) Object.defineProperty(holder, name, own);
    else Reflect.deleteProperty(holder, name);
  });
}

afterEach(() => {
  for (const end of undo.splice(0).reverse()) end();
});

const no = () => Promise.reject(new DOMException('no', 'NotAllowedError'));

/** A clipboard that keeps what is written; without it, it is refused. */
export function giveClipboard(isAllowed = true): string[] {
  const written: string[] = [];
  const writeText = isAllowed ? (words: string) => Promise.resolve(void written.push(words)) : no;
  instead(navigator, 'clipboard', { writeText });
  return written;
}

/** What is copied by the older way is kept; or that does nothing either. */
export function giveCopyCommand(isAllowed: boolean): string[] {
  const written: string[] = [];
  instead(document, 'execCommand', () => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    if (isAllowed && !document.body.dispatchEvent(event))
      written.push(event.clipboardData!.getData('text/plain'));
    return isAllowed;
  });
  return written;
}

/**
 * A device that has a way of its own to share.
 * @param isHandheld Whether it is pointed at with fingers.
 * @param share Does it; by default it is done at once.
 */
export function giveDevice(isHandheld: boolean, share = () => Promise.resolve()): ShareData[] {
  const given: ShareData[] = [];
  instead(navigator, 'share', (data: ShareData) => {
    given.push(data);
    return share();
  });
  instead(navigator, 'canShare', () => true);
  const ask = window.matchMedia.bind(window);
  instead(window, 'matchMedia', (query: string) =>
    query.includes('coarse') ? { matches: isHandheld } : ask(query),
  );
  return given;
}

/** A device that has none. */
export function takeDevice(): void {
  instead(navigator, 'share', undefined);
}

/** What the page is told, in its order; `isTaken`: it says that it does it. */
export function listen(blog: LiveBlogElement, isTaken = false): LiveBlogShareEvent['detail'][] {
  const told: LiveBlogShareEvent['detail'][] = [];
  blog.addEventListener('live-blog-share', (event) => {
    if (isTaken) event.preventDefault();
    told.push(event.detail);
  });
  return told;
}

const footerOf = (blog: LiveBlogElement, id: string): Element =>
  articlesOf(blog)
    .find((article) => article.id === `entry-${id}`)!
    .querySelector('footer')!;

/** The button of an entry. */
export const shareOf = (blog: LiveBlogElement, id: string): HTMLButtonElement =>
  footerOf(blog, id).querySelector('button.live-blog-share')!;

/** The button of the blog. */
export const shareBlog = (blog: LiveBlogElement): HTMLButtonElement =>
  [...part(blog, 'toolbar')!.querySelectorAll<HTMLButtonElement>('[part=control]')].find((one) =>
    one.ariaLabel?.match(/^(Share|Link copied)/),
  )!;

/** What a press has opened of an entry, or of the blog. */
export const openedOf = (blog: LiveBlogElement, id?: string): HTMLElement | null =>
  (id === undefined ? shellOf(blog) : footerOf(blog, id)).querySelector('.live-blog-share-more');

/** The buttons and links in it. */
export const waysOf = (blog: LiveBlogElement, id?: string): HTMLElement[] => [
  ...(openedOf(blog, id)?.querySelectorAll<HTMLElement>('button, a') ?? []),
];

export const says = (button: Element, words: string): Promise<boolean> =>
  until(() => textOf(button) === words, `a button that says “${words}”`);

/** What is copied when a button is pressed. */
export async function copied(press: HTMLElement): Promise<string> {
  const written = giveClipboard();
  press.click();
  return until(() => written[0], 'a copy');
}
