// A subscriber that keeps every message, to tell whether one is missing or came twice.
import { EventSource } from 'eventsource';

export function openSubscriber(t, url) {
  const messages = [];
  /** The `Last-Event-ID` of each request. */
  const resumedFrom = [];
  let heard = () => {};
  const source = new EventSource(url, {
    fetch: (address, init) => {
      resumedFrom.push(init.headers['Last-Event-ID']);
      return fetch(address, init);
    },
  });
  source.onmessage = ({ data, lastEventId }) => {
    messages.push({ id: lastEventId, data });
    heard();
  };
  t.after(() => source.close());
  return {
    messages,
    resumedFrom,
    open: new Promise((resolve) => source.addEventListener('open', resolve, { once: true })),
    /** Resolves when there are so many messages. */
    async has(count) {
      while (messages.length < count) await new Promise((resolve) => (heard = resolve));
    },
  };
}
