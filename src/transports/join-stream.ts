// One stream for all elements of a page that follow the same feed.
import { keyOf } from './ask-once.js';
import { openSafely } from './open-safely.js';
import { isOpenAfter, opened } from './opened.js';
import type { Connection, OpenStream, StreamEvent } from './transport.js';

type Tell = (event: StreamEvent) => void;

interface OpenedStream {
  readonly tells: Set<Tell>;
  isOpen: boolean;
  close: () => void;
}

const streams = new Map<string, OpenedStream>();

/** What tells two streams apart: where in the feed a reader is, which the query may say, does not. */
export const streamKey = (connection: Connection, { origin, pathname }: URL): string =>
  `${keyOf(connection.endpoint(), connection)} ${origin}${pathname}`;

function start(key: string, open: OpenStream, connection: Connection, url: URL): OpenedStream {
  const stream: OpenedStream = { tells: new Set(), isOpen: false, close: () => undefined };
  const tell = (event: StreamEvent) => {
    stream.isOpen = isOpenAfter(event, stream.isOpen);
    if (event.type === 'broken' && streams.get(key) === stream) streams.delete(key);
    for (const one of [...stream.tells]) one(event);
  };
  stream.close = openSafely(open)(connection, url, tell);
  return stream;
}

/** Opens a stream, or joins the one that is open; the result leaves it. */
export function joinStream(
  open: OpenStream,
  connection: Connection,
  url: URL,
  tell: Tell,
): () => void {
  const key = streamKey(connection, url);
  const known = streams.get(key);
  const stream = known ?? start(key, open, connection, url);
  streams.set(key, stream);
  stream.tells.add(tell);
  // It is asked anew for who comes later: what the others were answered may be older than what is known.
  if (stream.isOpen) tell(opened());
  return () => {
    stream.tells.delete(tell);
    if (stream.tells.size) return;
    stream.close();
    if (streams.get(key) === stream) streams.delete(key);
  };
}
