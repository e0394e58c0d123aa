// One stream for the tabs of an origin: who holds the lock holds the stream, and passes on what happens to
// it. When that tab is gone, or does not look any more, the next one gets the lock.
import { streamKey } from './join-stream.js';
import type { OpenStream, StreamEvent } from './transport.js';

/** Asks whether the stream is open, or tells of it: all, or one who asked. */
type Message =
  | { readonly from: string; readonly event?: undefined }
  | { readonly to?: string; readonly event: StreamEvent };

export const acrossTabs =
  (open: OpenStream): OpenStream =>
  (connection, url, tell) => {
    const name = `live-blog/1 stream ${streamKey(connection, url)}`;
    const channel = new BroadcastChannel(name);
    const say = (message: Message) => channel.postMessage(message);
    const life = new AbortController();
    const self = crypto.randomUUID();
    let isHolder = false;
    let isOpen = false;
    const hold = () => {
      isHolder = true;
      const close = open(connection, connection.stream() ?? url, (event) => {
        if (life.signal.aborted) return;
        isOpen = event.type === 'opened' || (isOpen && event.type === 'told');
        say({ event });
        tell(event);
      });
      return new Promise<void>((resolve) =>
        life.signal.addEventListener('abort', () => {
          close();
          resolve();
        }),
      );
    };
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.event) {
        if (!isHolder && (data.to ?? self) === self) tell(data.event);
      } else if (isOpen) say({ event: { type: 'opened' }, to: data.from });
    };
    say({ from: self });
    // It is given up before it is had, or cannot be had: then the stream does not open.
    navigator.locks.request(name, { signal: life.signal }, hold).catch(() => undefined);
    return () => {
      life.abort();
      channel.close();
    };
  };
