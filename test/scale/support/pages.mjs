// Real elements in a real browser, in frames of one page, loaded through the server under test.
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../../support/browsers.mjs';

/** In the page: how many entries with these words are on screen. */
const count = (words) =>
  [...document.querySelectorAll('live-blog article')].filter(({ innerText }) =>
    innerText.includes(words),
  ).length;

const pageOf = ({ script, src, transport = 'auto' }) => `<!doctype html><title>Reader</title>
  <script type="module" src="${script}"></script>
  <live-blog src="${src}" transport="${transport}" interval="5" reveal="always"></live-blog>`;

/**
 * Opens a reader's page for each of these, side by side, and waits until each shows an entry.
 * @param {{ address: string, script: string, src: string, transport?: string }[]} readers The address of
 *   the server that everything of the page comes from.
 */
export async function openPages(t, readers) {
  const browser = await puppeteer.launch(await chromeOptions());
  t.after(() => browser.close());
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  // What nginx refuses it refuses with a page, which is of its origin.
  const frame = ({ address }) => `<iframe src="${address}/newsroom"></iframe>`;
  await page.setContent(readers.map(frame).join(''));
  const frames = page.mainFrame().childFrames();
  for (const [n, reader] of readers.entries()) {
    await frames[n].setContent(pageOf(reader));
    await frames[n].waitForSelector('live-blog article');
  }
  /** Resolves when a page shows the words so often. */
  const showing = async (frame, words, number) => {
    while ((await frame.evaluate(count, words)) !== number) await pause(25);
  };
  const all = (words, number) => Promise.all(frames.map((frame) => showing(frame, words, number)));
  return {
    problems,
    /** Resolves when each page shows the words in one entry. */
    show: (words) => all(words, 1),
    /** Resolves when no page shows the words. */
    hide: (words) => all(words, 0),
  };
}
