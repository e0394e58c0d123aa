// What has the focus is in sight (WCAG 2.4.11, and 2.4.12): neither the banner nor what a page keeps at the
// top of its window covers any of it, however low the window. Firefox scrolls to what has the focus only if
// none of it is in sight: there, some of it has to be (2.4.11).
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { LiveBlogElement } from '../../src/index.js';
import { drawn, focused } from '../support/flat-tree.js';
import { entries } from '../support/feed.js';
import { load, nextFrame, place, publish, textOf } from '../support/mount.js';
import { standStill } from '../support/scenes.js';
import { everyKind, everything, withPins } from '../support/stories.js';
import { openWindow } from '../support/window.js';

/** What is seen at a point, in whatever root. */
function seenAt(point: DOMPoint, root: Document | ShadowRoot): Element | null {
  const element = root.elementFromPoint(point.x, point.y);
  const inner = element?.shadowRoot;
  return inner && inner !== root ? (seenAt(point, inner) ?? element) : element;
}

/** The corners and the middle of its first line. */
function pointsOf(element: Element): DOMPoint[] {
  const { left, right, top, bottom } = element.getClientRects()[0]!;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const inset = 1.5;
  const columns = [left + inset, right - inset];
  const rows = [top + inset, bottom - inset];
  return [new DOMPoint(x, y), ...columns.flatMap((x) => rows.map((y) => new DOMPoint(x, y)))];
}

const nameOf = (element: Element) => textOf(element) || element.outerHTML.slice(0, 80);

/** Firefox leaves what is half in sight where it is. */
function scrollsHalves(): boolean {
  const box = place(document.createElement('div'));
  box.style.cssText = 'block-size: 40px; overflow: auto; padding-block-start: 20px';
  const button = box.appendChild(document.createElement('button'));
  button.style.blockSize = '40px';
  button.focus();
  return box.scrollTop > 0;
}

/** What covers an element, in words; nothing if as much of it is in sight as the engine cares for. */
function covers(element: HTMLElement, isAllSeen: boolean): string[] {
  const { ownerDocument: document } = element;
  const { innerHeight } = document.defaultView!;
  const points = pointsOf(element);
  const found = points.flatMap((point) => {
    if (point.y < 0 || point.y > innerHeight)
      return `${nameOf(element)} is out of the window, at ${Math.round(point.y)}`;
    const hit = seenAt(point, document);
    const isCover = hit?.matches('[part="banner"], .bar') && hit !== element;
    return isCover ? `${textOf(hit)} over ${nameOf(element)}` : [];
  });
  return isAllSeen || found.length === points.length ? found : [];
}

/** What covers an element once it has the focus. Not every engine scrolls at once. */
async function coversOnFocus(stop: HTMLElement, isAllSeen: boolean): Promise<string[]> {
  stop.focus();
  for (let frame = 0; frame < 60 && (!frame || covers(stop, isAllSeen).length); frame++)
    await nextFrame();
  return covers(stop, isAllSeen);
}

/** Pictures that come while somebody is on the way would move what is measured. */
async function loadPictures(blog: Element): Promise<void> {
  const pictures = drawn(blog, 'img') as HTMLImageElement[];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
}

/** A page with all that can have the focus, news, and a bar that it keeps at the top. */
async function openWithBanner(offset: number): Promise<LiveBlogElement> {
  const bar = place(document.createElement('div'));
  bar.className = 'bar';
  bar.textContent = 'The bar';
  bar.style.cssText = `position: sticky; z-index: 2; inset-block-start: 0; block-size: ${offset}px; overflow: hidden; background: Canvas`;
  const mounted = await load(everything(), { reveal: 'ask' });
  mounted.blog.style.setProperty('--live-blog-sticky-offset', `${offset}px`);
  const list = [...withPins, ...entries(31, 33), ...everyKind];
  await publish(mounted, everything({ entries: list }));
  await loadPictures(mounted.blog);
  await standStill(mounted.blog);
  return mounted.blog;
}

const stopsOf = (blog: Element) => drawn(blog, 'a[href], button, summary, [tabindex="0"]');

describe('what has the focus is not covered', () => {
  let isAllSeen: boolean;
  before(() => (isAllSeen = scrollsHalves()));

  for (const offset of [0, 120]) {
    it(`by the banner or a bar of ${offset} px, by the Tab key`, async () => {
      const blog = await openWithBanner(offset);
      const after = place(document.createElement('button'));
      const found: string[] = [];
      stopsOf(blog)[0]!.focus();
      for (let at = focused(); at !== after; at = focused()) {
        expect(blog.matches(':focus-within')).to.equal(true);
        found.push(...covers(at, isAllSeen));
        await sendKeys({ press: 'Tab' });
      }
      expect(found).to.deep.equal([]);
    });

    it(`by the banner or a bar of ${offset} px, on the way back up`, async () => {
      const blog = await openWithBanner(offset);
      scrollTo(0, document.documentElement.scrollHeight);
      const found: string[] = [];
      for (const stop of stopsOf(blog).reverse()) {
        found.push(...(await coversOnFocus(stop, isAllSeen)));
      }
      expect(found).to.deep.equal([]);
    });
  }

  it('in a window of 320 × 256 pixels', async () => {
    const { scenes, cleanUp, close } = await openWindow(320, 256);
    const found: string[] = [];
    const names = ['a banner', 'live with everything around', 'failed at first'];
    for (const { name, show } of scenes.filter((scene) => names.includes(scene.name))) {
      const blog = await show();
      await loadPictures(blog);
      const stops = stopsOf(blog);
      for (const stop of [...stops, ...stops.toReversed()]) {
        const covering = await coversOnFocus(stop, isAllSeen);
        found.push(...covering.map((words) => `${name}: ${words}`));
      }
      cleanUp();
    }
    close();
    expect(found).to.deep.equal([]);
  });
});
