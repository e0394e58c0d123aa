// A newsroom over real sockets for one test: a feed, and the same on a stream and on a WebSocket.
// PUT /wire/ID/feed is what the feed is from now on; POST /wire/ID/push sends a text to all who listen, and
// POST /wire/ID/cut?status cuts them off: with a status, who comes back gets that (from 500 on the feed's
// readers too). GET /wire/ID/log tells.
import { WebSocketServer } from 'ws';

const lines = new Map();

function lineOf(id) {
  const known = lines.get(id);
  if (known) return known;
  const line = { feed: '{}', asked: [], opened: [], open: new Map(), status: 0, messages: 0 };
  lines.set(id, line);
  return line;
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Notes a listener until it is gone. */
function listen(line, { who, opened, say, cut, gone }) {
  const key = {};
  line.opened.push(opened);
  line.open.set(key, { who, say, cut });
  gone(() => line.open.delete(key));
}

function openStream(context, line) {
  const { req, res } = context;
  if (line.status) {
    context.status = line.status;
    return;
  }
  context.respond = false;
  res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
  res.write('retry: 100\n\n');
  listen(line, {
    who: `${req.headers.referer}, ${req.headers['user-agent']}`,
    opened: req.headers['last-event-id'] ?? '',
    say: (text, id) => res.write(`id: ${id}\ndata: ${text}\n\n`),
    cut: () => res.destroy(),
    gone: (forget) => res.on('close', forget),
  });
}

const actions = {
  async feed(context, line) {
    if (context.method === 'PUT') {
      line.feed = await bodyOf(context.req);
      context.body = '';
      return;
    }
    line.asked.push(context.url);
    if (line.status >= 500) {
      context.status = line.status;
      return;
    }
    context.set('Cache-Control', 'no-cache');
    context.type = 'json';
    context.body = line.feed;
  },
  stream: openStream,
  async push(context, line) {
    const text = await bodyOf(context.req);
    line.messages++;
    for (const { say } of line.open.values()) say(text, line.messages);
    context.body = '';
  },
  cut(context, line) {
    line.status = Number(context.query.status ?? 0);
    for (const { cut } of [...line.open.values()]) cut();
    context.body = '';
  },
  log(context, { asked, opened, open }) {
    context.body = JSON.stringify({ asked, opened, open: open.size, port: sockets.port });
  },
};

export async function serveWire(context, next) {
  const [, root, id, action] = context.path.split('/');
  if (root !== 'wire') return next();
  await actions[action](context, lineOf(id));
}

const sockets = { port: 0 };

/** ws://127.0.0.1:PORT/ID; the runner's own port is taken by a socket of its own. */
export const socketsPlugin = {
  name: 'sockets',
  async serverStart() {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await new Promise((resolve) => server.on('listening', resolve));
    sockets.port = server.address().port;
    sockets.server = server;
    server.on('connection', (socket, { url }) => {
      const line = lineOf(url.split('/').at(-1));
      if (line.status) return socket.close();
      listen(line, {
        who: url,
        opened: '',
        say: (text) => socket.send(text),
        cut: () => socket.terminate(),
        gone: (forget) => socket.on('close', forget),
      });
    });
  },
  serverStop() {
    sockets.server?.close();
    const left = [...lines.values()].flatMap(({ open }) => [...open.values()]);
    for (const { who } of left) console.error(`A line was never closed: ${who}`);
  },
};
