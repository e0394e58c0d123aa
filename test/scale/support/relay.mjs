// A line between readers and a server that can be cut, as a tunnel or a lift cuts it.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Relays connections on any free port to `target`. */
export async function openRelay(t, target) {
  const sockets = new Set();
  let isCut = false;
  const keep = (socket, other) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket) && other.destroy());
    socket.pipe(other);
  };
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(target, '127.0.0.1');
    keep(near, far);
    keep(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  t.after(() => {
    cut();
    server.close();
  });
  return { port: server.address().port, cut, mend: () => (isCut = false) };
}
