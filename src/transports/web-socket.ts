// A WebSocket on which the server only speaks.
import { opened } from './opened.js';
import { streaming } from './stream.js';
import type { OpenStream } from './transport.js';

const open: OpenStream = (_, { href }, tell) => {
  const socket = new WebSocket(href.replace(/^http/, 'ws'));
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => tell(opened());
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) =>
    tell({ type: 'told', text: typeof data === 'string' ? data : new TextDecoder().decode(data) });
  socket.onclose = () => tell({ type: 'broken' });
  return () => {
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  };
};

export const webSocket = streaming(open);
