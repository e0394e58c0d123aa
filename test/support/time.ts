// Time and chance of a whole page, in a test's hand: hours pass in no time, and the same way each time.
// Before the library that looks for it.
import './immediate.js';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
// Loaded beforehand, since that takes time of the world.
import '../../src/controllers/finding.js';
import '../../src/features/ads.js';
import '../../src/features/catch-up.js';
import '../../src/features/embed-box.js';
import '../../src/features/embeds.js';
import '../../src/features/feed-keys.js';
import '../../src/features/find.js';
import '../../src/features/key-events.js';
import '../../src/features/keys.js';
import '../../src/features/lightbox.js';
import '../../src/features/long-entries.js';
import '../../src/features/media.js';
import '../../src/features/menu.js';
import '../../src/features/notify.js';
import '../../src/features/order.js';
import '../../src/features/own-entries.js';
import '../../src/features/related.js';
import '../../src/features/replay.js';
import '../../src/features/share.js';
import '../../src/features/since.js';
import '../../src/features/structured-data.js';
import '../../src/features/title-count.js';
import '../../src/formats/choose.js';
import '../../src/locales/en-features.js';
import '../../src/sanitize/fallback.js';
import '../../src/stages/second-stage.js';
import { Newsroom } from './feed.js';
import { nextFrame } from './mount.js';

/** Lets promises that wait for nothing but each other settle. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

const { setTimeout: laterInTheWorld } = globalThis;
/** Lets the browser do what it does in its own time: the turns of a held clock leave it none. */
async function breathe(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => laterInTheWorld(resolve));
}

/** Time limits that are yet to come, of answers that came long ago as well. */
let limits = 0;

/** The browser's own keeps to the time of the world. */
function timeoutSignal(milliseconds: number): AbortSignal {
  const limit = new AbortController();
  limits++;
  setTimeout(() => {
    limits--;
    limit.abort(new DOMException('Time is up.', 'TimeoutError'));
  }, milliseconds);
  return limit.signal;
}

export interface PageTime {
  readonly clock: () => SinonFakeTimers;
  /** Lets time go on, and everything that comes of it happen. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** How many timers run, but for time limits. */
  readonly timers: () => number;
  /** Lets everything that was begun come to its end: what is in view, what was asked. */
  readonly rest: () => Promise<void>;
}

/**
 * Each test of the suite that calls this begins at that time, and its time stands still until told to
 * go on. What is left to chance is half of what it could be: intervals are as long as they say.
 */
export function holdTime(now: number, chance = 0.5): PageTime {
  let clock: SinonFakeTimers;
  const own = [Math, AbortSignal].map((holder) => Object.getOwnPropertyDescriptors(holder));

  beforeEach(() => {
    clock = useFakeTimers({
      now,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
    // Not stubs: those remember every call.
    Math.random = () => chance;
    AbortSignal.timeout = timeoutSignal;
    Newsroom.isInstant = true;
    limits = 0;
  });

  afterEach(() => {
    Newsroom.isInstant = false;
    clock.restore();
    Object.defineProperties(Math, own[0]!);
    Object.defineProperties(AbortSignal, own[1]!);
  });

  const pass = async (milliseconds: number) => {
    await breathe();
    await clock.tickAsync(milliseconds);
    await breathe();
    const settled = settle();
    await clock.tickAsync(0);
    await settled;
  };
  return {
    clock: () => clock,
    timers: () => clock.countTimers() - limits,
    pass,
    async rest() {
      // Whether an entry is in view is the browser's to say, in its own time.
      for (let frame = 0; frame < 5; frame++) await nextFrame();
      await pass(12_000);
    },
  };
}
