// One question for all who follow the same address, in a page and, where they wish it, in all tabs:
// whoever is due first asks, and all are told.
import { askOnce, keyOf } from './ask-once.js';
import { fetchText } from './fetch.js';
import type { Answer, Connection, Tabs } from './transport.js';

type Tell = (answer: Answer) => void;

const waiting = new Map<string, Set<Tell>>();

/** Calls back with what others are answered to a question; the result stops that. */
export function hear(url: URL, connection: Connection, tell: Tell): () => void {
  if (!connection.isShared) return () => undefined;
  const key = keyOf(url, connection);
  const all = waiting.get(key) ?? new Set();
  waiting.set(key, all.add(tell));
  return () => {
    all.delete(tell);
    if (!all.size && waiting.get(key) === all) waiting.delete(key);
  };
}

/** Tells everybody in this page what was answered. */
export function tellPage(key: string, answer: Answer): void {
  for (const tell of [...(waiting.get(key) ?? [])]) tell(answer);
}

export interface NextAnswer {
  readonly answer: Answer;
  /** Whether somebody else asked for it. */
  readonly isTold: boolean;
}

async function nextAlone(connection: Connection, wait: number, url?: URL): Promise<NextAnswer> {
  await connection.clock.wait(wait, connection.signal);
  return { answer: await fetchText(url ?? connection.url(), connection), isTold: false };
}

/**
 * The answer to the next question of a line.
 * @param wait Milliseconds until it is to be asked, if nobody else does.
 * @param asked Where, if not where the line is by then.
 */
export async function nextAnswer(
  connection: Connection,
  wait: number,
  tabs: Tabs | undefined,
  asked?: URL,
): Promise<NextAnswer> {
  if (!connection.isShared) return nextAlone(connection, wait, asked);
  const { clock, signal } = connection;
  const url = asked ?? connection.url();
  const key = keyOf(url, connection);
  const patience = new AbortController();
  const stop = () => patience.abort(signal.reason);
  let told: Answer | undefined;
  const deafen = hear(url, connection, (answer) => {
    told = answer;
    patience.abort();
  });
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const ask = async () => {
    deafen();
    const answer = await askOnce(url, connection);
    signal.throwIfAborted();
    tellPage(key, answer);
    tabs?.say(key, answer);
    return answer;
  };
  try {
    await clock.wait(wait, patience.signal);
    const answer = await (tabs ? tabs.inTurn(key, ask, patience.signal) : ask());
    return { answer, isTold: false };
  } catch (cause) {
    if (!told || signal.aborted) throw cause;
    return { answer: told, isTold: true };
  } finally {
    deafen();
    signal.removeEventListener('abort', stop);
  }
}
