// Begins with what stands in the page: entries that are adopted, and what the server was told when it wrote them.
import { sizeOfPage } from '../attributes.js';
import { firstState } from '../feed/first.js';
import type { FeedState } from '../feed/state.js';
import { toPayload } from '../transports/to-payload.js';
import type { FirstStage } from './first-stage.js';

export { adopt } from '../timeline/adopt.js';

/** The state as of then; undefined if there is none, or it cannot be read: then the endpoint is asked. */
export async function readData(first: FirstStage): Promise<FeedState | undefined> {
  const { element, reader, view } = first;
  const script = element.querySelector<HTMLElement>(':scope > script[data-at]');
  const { src, at } = script?.dataset ?? {};
  if (!script || !at || !src || src !== element.src) return undefined;
  try {
    const url = new URL(src, document.baseURI);
    const payload = toPayload({ text: script.textContent, url });
    const [update] = await Promise.all([reader.read(payload), view.prepare()]);
    // The rest of it is read where pages are.
    if (update.partial) return undefined;
    // A device that is behind would wait for long.
    first.answeredAt = Math.min(Date.now(), Date.parse(at) || 0);
    const standing = element.querySelectorAll('article').length;
    return firstState(update, first.answeredAt, Math.max(standing, sizeOfPage(element.pageSize)));
  } catch {
    return undefined;
  }
}
