// One question for all who follow the same address, in a page and, where they wish it, in all tabs:
// whoever is due first asks, and all are told.
import { linkedAbort } from '../lib/linked-abort.js';
import { askOnce, keyOf } from './ask-once.js';
import { fetchText } from './fetch.js';
import type { Answer, Connection, Tabs } from './transport.js';

type Tell = (answer: Answer) => void;

const waiting = new Map<string, Set<Tell>>();

/** Calls back with what others are answered to a question; the result stops that. */
export function hear(url: URL, connection: Connection, tell: Tell, occasion = ''): () => void {
  if (!connection.isShared) return () => undefined;
  const key = keyOf(url, connection) + occasion;
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

async function nextAlone(connection: Connection, wait: number): Promise<NextAnswer> {
  await connection.clock.wait(wait, connection.signal);
  return { answer: await fetchText(connection.url(), connection), isTold: false };
}

/** Asks, and tells the others. */
async function askForAll(
  url: URL,
  key: string,
  connection: Connection,
  tabs: Tabs | undefined,
): Promise<Answer> {
  const askedAt = connection.clock.now();
  const answer = await askOnce(url, connection, key);
  connection.signal.throwIfAborted();
  tellPage(key, { ...answer, askedAt });
  tabs?.say(key, { ...answer, askedAt });
  return answer;
}

/**
 * The answer to the next question of a line.
 * @param wait Milliseconds until it is to be asked, if nobody else does.
 * @param occasion What is asked for its sake is not answered by what was asked before.
 */
export async function nextAnswer(
  connection: Connection,
  wait: number,
  tabs: Tabs | undefined,
  occasion = '',
): Promise<NextAnswer> {
  if (!connection.isShared) return nextAlone(connection, wait);
  const { clock, signal } = connection;
  const url = connection.url();
  const key = keyOf(url, connection) + occasion;
  const patience = linkedAbort(signal);
  let told: Answer | undefined;
  const take = (answer: Answer) => {
    told = answer;
    patience.abort();
  };
  const deafen = hear(url, connection, take, occasion);
  const ask = () => {
    deafen();
    return askForAll(url, key, connection, tabs);
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
    patience.release();
  }
}
