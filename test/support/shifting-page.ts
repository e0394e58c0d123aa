// A page that counts what jumps in it while its blog comes.
import { nextFrame, until } from './mount.js';
import { openPage, type PageWindow } from './pages.js';

export type ShiftingPage = PageWindow & {
  /** Chromium counts: https://wicg.github.io/layout-instability/ */
  readonly shifts: readonly { readonly value: number }[];
  readonly answer: (body: string) => void;
  readonly loaded: Promise<Event>;
};

/** A script that counts, in `shifts`. */
export const countShifts = `shifts = [];
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });`;

export const shiftingPage = `<!doctype html><html lang="en"><title>A page</title>
  <style>
    body { font: 1em/1.5 sans-serif; margin: 1em }
    live-blog:not(:defined) { display: block; min-block-size: 100vh }
  </style>
  <h1>News</h1><p id="above">What the page says first.</p>
  <live-blog src="/feed.json" lang="en"></live-blog>
  <p id="below">What the page says last.</p>
  <script>
    ${countShifts}
    document.querySelector('live-blog').request = () =>
      new Promise((resolve) => { answer = (body) => resolve(new Response(body)); });
    loaded = new Promise((done) => addEventListener('live-blog-load', done));
  </script>
  <script type="module" src="/src/index.ts"></script></html>`;

/** Opens it as far as its blog has asked, and that has been painted. */
export async function openShiftingPage(): Promise<ShiftingPage> {
  const opened = (await openPage({ html: shiftingPage })) as ShiftingPage;
  await until(() => opened.answer as unknown, 'the question');
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  return opened;
}
