// The feed of an element: the core, given this page's network, clock and chance.
import { LiveBlogError } from '../errors.js';
import { Feed, type FeedOptions } from '../feed/feed.js';
import { flowOf } from '../feed/flow-of.js';
import { reduce } from '../feed/reduce.js';
import { initialState, type FeedState } from '../feed/state.js';
import type { PayloadReader } from '../formats/payload-reader.js';
import { systemClock } from '../lib/clock.js';
import { endpointUrl } from '../lib/endpoint.js';
import { explain } from '../transports/explain.js';
import { fetchPayload } from '../transports/fetch-payload.js';
import { withStream } from '../transports/with-stream.js';
import { completeEntries } from './blocks.js';
import type { FirstStage, StagedElement } from './first-stage.js';
import { intervalOf } from './manner.js';
import { loadStream, streamOf } from './stream-of.js';

/** @throws {LiveBlogError} code `security` */
function endpointOf(src: string): URL {
  const url = endpointUrl(src, document.baseURI);
  if (url) return url;
  const message = `src="${src}" is not an http(s) URL, or less secure than the page.`;
  throw new LiveBlogError('security', message);
}

/** A tab that cannot load what it needs for that asks alone. */
const joinTabs = () =>
  import('../transports/tabs.js').then(
    (tabs) => tabs.joinTabs(),
    () => undefined,
  );

/** What is known, or nothing, in the order that the page wishes. */
function begin(state: FeedState, element: StagedElement): FeedState {
  const known = state.ready ? state : initialState;
  const flow = flowOf(element);
  return flow === known.flow
    ? known
    : reduce(known, { type: 'ordered', flow, pageSize: element.pageSize });
}

/** Has what is read be complete when it is handed on. */
const completing = (reader: PayloadReader): FeedOptions['reader'] => ({
  async read(payload) {
    const update = await reader.read(payload);
    return { ...update, entries: await completeEntries(update.entries) };
  },
  get adapter() {
    return reader.adapter;
  },
});

/** Goes on from where the first stage is. */
export function createFeed(
  { element, view, reader, state, answeredAt, fail }: FirstStage,
  gate: FeedOptions['gate'],
  onState: FeedOptions['onState'],
): Feed {
  const src = element.src ?? '';
  const options = {
    gate,
    reader: completing(reader),
    onState,
    transport: withStream({
      load: (url) => loadStream(element, url),
      random: Math.random,
      onFailure: fail,
    }),
    stream: (offered: string | undefined) => streamOf(element, offered),
    ask: fetchPayload,
    endpoint: () => endpointOf(src),
    explain: (cause: unknown) => explain(cause, src),
    prepare: () => view.prepare(),
    get credentials() {
      return element.credentials;
    },
    // A request of its own may sign, or be answered, otherwise than those of others.
    get isShared() {
      return !element.request;
    },
    get joinTabs() {
      return element.shareTabs && !element.request ? joinTabs : undefined;
    },
    request: (url: string, init: RequestInit) => (element.request ?? fetch)(url, init),
    timeout: (milliseconds: number) => AbortSignal.timeout(milliseconds),
    clock: systemClock,
    random: Math.random,
    interval: () => intervalOf(element),
    pageSize: () => element.pageSize,
    onError: fail,
  };
  return new Feed(options, { state: begin(state, element), answeredAt });
}
