// A small server that notes what it is asked and sent: a push hub, or a cache in front of the newsroom.
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

export class NotingServer extends EventEmitter {
  /** What came: `{ method, path, headers, body }`. */
  notes = [];
  /** What it answers, if that is not 201 and nothing: status and body. */
  answer = async () => [201, ''];
  #port = 0;
  #server;

  /** Listens, at the same port as before. */
  async open(t) {
    this.#server = createServer(async (request, response) => {
      const { method, url: path, headers } = request;
      const note = { method, path, headers, body: await text(request) };
      const [status, body] = await this.answer(note);
      this.notes.push(note);
      response.writeHead(status).end(body);
      this.emit('note');
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = this.#server.address().port;
    t.after(() => this.leave());
  }

  leave() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get address() {
    return `http://127.0.0.1:${this.#port}`;
  }

  get documents() {
    return this.notes.map(({ body }) => JSON.parse(body));
  }

  /** Waits until so much has come. */
  async has(count) {
    while (this.notes.length < count) await once(this, 'note');
    return this.notes;
  }
}

export async function openNotingServer(t) {
  const server = new NotingServer();
  await server.open(t);
  return server;
}
