// A session on a scripted line, by a clock that is told to go on.
import { LiveBlogError } from '../../src/errors.js';
import { FeedSession, type Closed, type SessionOptions } from '../../src/feed/session.js';
import type { FeedUpdate } from '../../src/model/update.js';
import { TestClock } from './clock.js';

export const update: FeedUpdate = { entries: [], window: 'all' };

export const status = (code: number, headers: Record<string, string> = {}) =>
  new LiveBlogError('http', `answered ${code}`, new Response(null, { status: code, headers }));

export class TestGate {
  closed: Closed | undefined;
  leastPause = 0;
  readonly #listeners = new Set<() => void>();
  watch(changed: () => void, signal: AbortSignal): void {
    this.#listeners.add(changed);
    signal.addEventListener('abort', () => this.#listeners.delete(changed));
  }
  set(closed: Closed | undefined): void {
    this.closed = closed;
    for (const listener of this.#listeners) listener();
  }
}

/** A session on a scripted line. `answers` are given in turn; the last one for ever. */
export function start(
  answers: readonly unknown[],
  options: Partial<SessionOptions> = {},
  gate = new TestGate(),
) {
  const clock = new TestClock();
  const log = {
    asked: [] as number[],
    answers: 0,
    failures: [] as { code: string; retryIn: number | undefined }[],
    rests: [] as string[],
    open: 0,
    mostOpen: 0,
  };
  const begin = clock.now();
  let turn = 0;
  const session = new FeedSession({
    async *open({ due, signal }) {
      log.open++;
      log.mostOpen = Math.max(log.mostOpen, log.open);
      try {
        for (;;) {
          await clock.wait(due(), signal);
          log.asked.push(clock.now() - begin);
          const answer = answers[Math.min(turn++, answers.length - 1)];
          if (answer instanceof Error) throw answer;
          yield answer as FeedUpdate;
        }
      } finally {
        log.open--;
      }
    },
    gate,
    clock,
    random: () => 0.5,
    interval: () => 15_000,
    isOver: () => false,
    explain: (cause) => cause as LiveBlogError,
    onOpen: () => undefined,
    onAnswer: () => log.answers++,
    onFailure: ({ code }, retryIn) => log.failures.push({ code, retryIn }),
    onRest: (reason) => log.rests.push(reason),
    ...options,
  });
  session.start();
  return { session, clock, gate, log };
}
