// The tabs of an origin ask for one another: one at a time, by a lock, and what it is answered reaches all
// of them on a channel. A tab that does not look, or is gone, asks nothing; the next one that is due does.
import { linkedAbort } from '../lib/linked-abort.js';
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

/** What is said may be said otherwise one day: other versions of the script are not spoken to. */
const name = 'live-blog/1';

const pass = (milliseconds: number, left: AbortSignal) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
    left.addEventListener('abort', resolve);
  });

let channel: BroadcastChannel | undefined;
let joined = 0;

function openChannel(): BroadcastChannel {
  const opened = new BroadcastChannel(name);
  opened.onmessage = ({ data: { key, url, ...answer } }: MessageEvent<Message>) =>
    tellPage(key, { ...answer, url: new URL(url) });
  return opened;
}

/** Where there are no locks, or none is to be had, everybody asks alone. */
async function inTurn<Result>(
  left: AbortSignal,
  key: string,
  work: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  const patience = linkedAbort(signal);
  const timer = setTimeout(patience.abort, longestTurn);
  let result: Promise<Result> | undefined;
  const answered = new Promise<Result>((resolve, reject) => {
    const turn = async () => {
      clearTimeout(timer);
      result = work();
      resolve(result);
      await result.catch(() => undefined);
      // A page that is frozen would hold the lock until it thaws.
      if (!left.aborted) await pass(hearingTime, left);
    };
    navigator.locks.request(`${name} ${key}`, { signal: patience.signal }, turn).catch(reject);
  });
  try {
    return await answered;
  } catch (cause) {
    if (result || signal.aborted) throw cause;
    return await work();
  } finally {
    clearTimeout(timer);
    patience.release();
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
  const life = new AbortController();
  const { signal: left } = life;
  return {
    inTurn: (...turn) => inTurn(left, ...turn),
    say: (key, { url, ...answer }) =>
      channel?.postMessage({ ...answer, key, url: url.href } satisfies Message),
    share: acrossTabs,
    leave() {
      if (left.aborted) return;
      life.abort();
      if (--joined) return;
      channel?.close();
      channel = undefined;
    },
  };
}
