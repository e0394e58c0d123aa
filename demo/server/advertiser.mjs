// A server of advertisements, as a paper would have somebody else's: some come at once, one is slow, and one
// does not come. The shops are invented.
import { Hono } from 'hono';

/** How long the slow one takes. Milliseconds. */
const slowness = 2_000;

/** @typedef {{ name: string, line: string, ground: string, ink: string, isSlow?: boolean }} Advertisement */

/** In this order, again and again; undefined: nothing comes. @type {readonly (Advertisement | undefined)[]} */
const advertisements = [
  {
    name: 'Ropewalk Bakery',
    line: 'Marram twists, six strands, since this morning.',
    ground: '#f3e3c3',
    ink: '#4a2c12',
  },
  {
    name: 'Pell & Pell',
    line: 'Rope. Also talk.',
    ground: '#1f3a44',
    ink: '#f2ead8',
    isSlow: true,
  },
  undefined,
  {
    name: 'Marram Ferries',
    line: 'Overby and back, whatever the sea thinks of it.',
    ground: '#d8e6e4',
    ink: '#12343b',
  },
];

/** @param {Advertisement} advertisement */
const page = ({ name, line, ground, ink }) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<title>${name.replace('&', '&amp;')}</title>
<style>
  body { display: grid; place-content: center; gap: .3em; min-height: 100vh; margin: 0; padding: 1em; box-sizing: border-box;
    background: ${ground}; color: ${ink}; font: 1.05rem/1.4 Georgia, serif; text-align: center; }
  b { font-size: 1.7rem; line-height: 1.1; letter-spacing: -.01em; }
  p { margin: 0; }
</style>
<b>${name.replace('&', '&amp;')}</b>
<p>${line}</p>
</html>
`;

const pause = (/** @type {number} */ milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export function advertiserRoutes() {
  const routes = new Hono();
  routes.get('/:number{\\d+}', async (c) => {
    const advertisement = advertisements[Number(c.req.param('number')) % advertisements.length];
    c.header('Cache-Control', 'no-store');
    if (!advertisement) return c.text('Nothing was booked.\n', 503);
    if (advertisement.isSlow) await pause(slowness);
    return c.html(page(advertisement));
  });
  return routes;
}
