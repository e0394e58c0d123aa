// The demonstration's newsroom, as the origin of a set-up: an editor's hands, and what it was asked for.
import { once } from 'node:events';
import { createDemoServer } from '../../../demo/server.mjs';

/**
 * @param {number} port
 * @param {import('../../../demo/server/app.mjs').DemoOptions & { delay?: number }} options Where its
 *   changes go, and how long it takes to answer with a feed, milliseconds.
 */
export async function openNewsroom(t, port, { delay = 0, ...options }) {
  const server = createDemoServer(options);
  const requests = [];
  const [answer] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const { method, url } = request;
    requests.push(`${method} ${url.split('?')[0]}`);
    setTimeout(() => answer(request, response), url.startsWith('/feeds/') ? delay : 0);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  async function send(method, path, body) {
    const headers = { 'Content-Type': 'application/json' };
    const url = `http://127.0.0.1:${port}/newsroom/${path}`;
    const response = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response;
  }
  return {
    /** What it was asked for: method and path, without the query. */
    asked: (request) => requests.filter((one) => one === request),
    /** Publishes an entry; its id. */
    async publish(title) {
      const { id } = await (await send('POST', 'entries', { title })).json();
      return id;
    },
    correct: (id, title) => send('PATCH', `entries/${id}`, { title }),
    remove: (id) => send('DELETE', `entries/${id}`),
    /** The titles that readers should have by now. */
    async titles() {
      const response = await fetch(`http://127.0.0.1:${port}/feeds/newsroom.json`);
      const { entries } = await response.json();
      return entries.map(({ title = '' }) => title).sort();
    },
  };
}
