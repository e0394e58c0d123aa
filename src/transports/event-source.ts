// Server-Sent Events. The browser opens a stream again that broke, and says which message was its last.
import { opened } from './opened.js';
import { streaming } from './stream.js';
import type { OpenStream } from './transport.js';

const open: OpenStream = ({ credentials }, url, tell) => {
  const source = new EventSource(url, { withCredentials: credentials === 'include' });
  source.onopen = () => tell(opened());
  source.onmessage = ({ data }) => tell({ type: 'told', text: String(data) });
  source.onerror = () =>
    tell({ type: source.readyState === EventSource.CLOSED ? 'broken' : 'lost' });
  return () => source.close();
};

export const eventSource = streaming(open);
