// The tabs of an origin ask for one another: one at a time, by a lock, and what it is answered reaches all
// of them on a channel. A tab that does not look, or is gone, asks nothing; the next one that is due does.
import { tellPage } from './shared.js';
import { acrossTabs } from './tab-stream.js';
import type { Answer, Tabs } from './transport.js';

interface Message extends Omit<Answer, 'url'> {
  readonly key: string;
  readonly url: string;
}

/** Longer than a question may take: whoever holds the lock so long is frozen. Milliseconds. */
const longestTurn = 12_000;
/** In which what was said on the channel is heard, before another has its turn. Milliseconds. */
const hearingTime = 100;

const nameOf = (key: string): string => `live-blog ${key}`;
const pass = (milliseconds: number) =>
  new Promise((resolve) => void setTimeout(resolve, milliseconds));

let channel: BroadcastChannel | undefined;
let joined = 0;

function openChannel(): BroadcastChannel {
  const opened = new BroadcastChannel('live-blog');
  opened.onmessage = ({ data: { key, url, ...answer } }: MessageEvent<Message>) =>
    tellPage(key, { ...answer, url: new URL(url) });
  return opened;
}

/** Where there are no locks, or none is to be had, everybody asks alone. */
async function inTurn<Result>(
  key: string,
  work: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const patience = new AbortController();
  const stop = () => patience.abort();
  const timer = setTimeout(stop, longestTurn);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  let result: Promise<Result> | undefined;
  const answered = new Promise<Result>((resolve, reject) => {
    const turn = async () => {
      clearTimeout(timer);
      result = work();
      resolve(result);
      await result.catch(() => undefined);
      await pass(hearingTime);
    };
    navigator.locks.request(nameOf(key), { signal: patience.signal }, turn).catch(reject);
  });
  try {
    return await answered;
  } catch (cause) {
    if (result || signal.aborted) throw cause;
    return await work();
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** Joins them, until `leave()`; undefined where there is no such thing. */
export function joinTabs(): Tabs | undefined {
  try {
    if (!(navigator as Partial<Navigator>).locks) return undefined;
    channel ??= openChannel();
  } catch {
    return undefined;
  }
  joined++;
  let isIn = true;
  return {
    inTurn,
    say: (key, { text, url, date }) =>
      channel?.postMessage({ key, text, url: url.href, date } satisfies Message),
    share: acrossTabs,
    leave() {
      if (!isIn) return;
      isIn = false;
      if (--joined) return;
      channel?.close();
      channel = undefined;
    },
  };
}
