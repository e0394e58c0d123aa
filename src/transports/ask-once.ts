// Elements of one page that ask the same address at the same moment are given the same answer.
import { fetchText, type Asking } from './fetch.js';
import type { Answer } from './transport.js';

const asked = new Map<string, Promise<Answer>>();

/** What tells two questions apart. */
export const keyOf = (url: URL, asking: Pick<Asking, 'credentials'>): string =>
  asking.credentials + url.href;

/** What another one is waiting for as well, unless the own signal aborts before. */
const heeding = (answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const settled = new AbortController();
    signal.addEventListener('abort', () => reject(signal.reason as Error), {
      signal: settled.signal,
    });
    void answer.then(resolve, reject).then(() => settled.abort());
  });

/** Asks, or waits for who asked already; asks after all if that one was given up. */
export function askOnce(url: URL, asking: Asking, key = keyOf(url, asking)): Promise<Answer> {
  const ask = () => fetchText(url, asking);
  const answer =
    asked.get(key)?.catch((cause: unknown) => {
      if ((cause as Partial<Error>).name === 'AbortError' && !asking.signal.aborted) return ask();
      throw cause;
    }) ?? ask();
  asked.set(key, answer);
  const done = () => asked.get(key) === answer && asked.delete(key);
  answer.then(done, done);
  return heeding(answer, asking.signal);
}
