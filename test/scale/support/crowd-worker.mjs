// The thread of crowd.mjs: many readers, and the moments at which they knew what was waited for.
import { parentPort, workerData } from 'node:worker_threads';
import { counts, openReader } from './feed-reader.mjs';

const { count, ...options } = workerData;

const titlesOf = ({ entries }) => [...entries.values()].map(({ title }) => title ?? '');
/** What is waited for: a title that is there, or one that is gone, after the first answer. */
let wish = { present: undefined, absent: undefined };
/** When each reader that has it had it. */
let had = new Map();

const isGranted = (state, { present, absent }) => {
  if (!state.ready) return false;
  const titles = titlesOf(state);
  return (present === undefined || titles.includes(present)) && !titles.includes(absent);
};

function check(reader, state) {
  if (had.has(reader) || !isGranted(state, wish)) return;
  had.set(reader, Date.now());
  if (had.size === count) parentPort.postMessage({ type: 'granted', times: [...had.values()] });
}

const readers = Array.from({ length: count }, (_, number) =>
  openReader({ ...options, number, onState: (state) => check(number, state) }),
);

const answers = {
  wish(given) {
    wish = given;
    had = new Map();
    parentPort.postMessage({ type: 'wished' });
    readers.forEach(({ state }, n) => check(n, state));
  },
  report() {
    const contents = new Set(readers.map(({ state }) => JSON.stringify(titlesOf(state).sort())));
    parentPort.postMessage({
      type: 'report',
      ...counts,
      contents: [...contents].map((text) => JSON.parse(text)),
    });
  },
};
parentPort.on('message', ({ type, ...given }) => answers[type](given));
