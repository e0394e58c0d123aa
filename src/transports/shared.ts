// One question for all elements of a page that follow the same address: whoever is due first asks, and
// all are told.
import { askOnce, keyOf } from './ask-once.js';
import type { Answer } from './fetch.js';
import type { Connection } from './transport.js';

type Tell = (answer: Answer) => void;

const waiting = new Map<string, Set<Tell>>();

/** Settles with what another element was answered, or with undefined when the own question is due. */
async function toldOrDue(key: string, connection: Connection): Promise<Answer | undefined> {
  const { clock, signal } = connection;
  const wait = new AbortController();
  const stop = () => wait.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const all = waiting.get(key) ?? new Set();
  waiting.set(key, all);
  let told: Answer | undefined;
  const tell: Tell = (answer) => {
    told = answer;
    wait.abort();
  };
  all.add(tell);
  try {
    if (signal.aborted) stop();
    await clock.wait(connection.due(), wait.signal);
  } catch (cause) {
    if (!told) throw cause;
  } finally {
    all.delete(tell);
    if (!all.size && waiting.get(key) === all) waiting.delete(key);
    signal.removeEventListener('abort', stop);
  }
  return told;
}

/** The next answer of an address that other elements of the page may ask as well. */
export async function nextSharedAnswer(connection: Connection): Promise<Answer> {
  const url = connection.url();
  const key = keyOf(url, connection);
  const told = await toldOrDue(key, connection);
  if (told) return told;
  const answer = await askOnce(url, connection);
  connection.signal.throwIfAborted();
  for (const tell of [...(waiting.get(key) ?? [])]) tell(answer);
  return answer;
}
