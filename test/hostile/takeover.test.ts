// What the server put between the tags goes when the first entries come, whatever it is.
import { expect } from 'chai';
import { entry } from '../support/feed.js';
import { nextEvent } from '../support/mount.js';
import { openHostilePage } from './page.js';
import { batches, payloads, type Payload } from './payloads.js';
import { watchPage } from './watch-page.js';

const published: readonly Payload[] = [
  {
    id: 'own',
    payload: '<h2 id="entry-1">Old</h2><form id="children"><input name="append"></form>',
  },
];

/**
 * The payload as nodes without what the page itself would run or load, or that would take its document's
 * own methods from it: that is the page's doing, and happens before there is any widget.
 */
function nodesOf({ payload }: Payload): Node[] {
  const { body } = new DOMParser().parseFromString(payload, 'text/html');
  for (const element of body.querySelectorAll(
    'script, meta, base, link, style, iframe, frame, object',
  ))
    element.remove();
  for (const element of body.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (!/^(id|name|class|is|title|part|popover|tabindex|data-.*)$/i.test(name))
        element.removeAttribute(name);
  for (const element of body.querySelectorAll('*'))
    for (const name of ['id', 'name'])
      if ((element.getAttribute(name) ?? '') in document) element.removeAttribute(name);
  return [...body.childNodes];
}

describe('what stood between the tags', () => {
  it('is gone when the entries are there, and nothing of it was run, copied or stumbled over', async function () {
    this.timeout(60_000);
    const all = (await payloads('html', 'differential')) ?? published;
    const page = await openHostilePage({ path: 'fallback', isStrict: true });
    const judgePage = watchPage(page, [], true);
    for (const batch of batches([...published, ...all], 40)) {
      const blog = page.document.createElement('live-blog');
      blog.append(...batch.flatMap(nodesOf).map((node) => page.document.adoptNode(node)));
      blog.request = () => Promise.resolve(page.Response.json({ entries: [entry(1)] }));
      blog.setAttribute('src', '/feed.json');
      const loaded = nextEvent(blog, 'live-blog-load');
      page.document.querySelector('main')!.append(blog);
      await loaded;
      const left = [...blog.childNodes].map((node) => (node as Element).className);
      expect(left).to.deep.equal(['live-blog-divider', 'live-blog-entry']);
      blog.remove();
    }
    expect(judgePage()).to.deep.equal([]);
  });
});
