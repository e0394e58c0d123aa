// Asks again and again. An answer with the same text as the last is not even parsed.
import { fetchText, toPayload } from './fetch.js';
import type { Transport } from './transport.js';

export const polling: Transport = async function* (connection) {
  let last = '';
  for (;;) {
    await connection.clock.wait(connection.due(), connection.signal);
    const answer = await fetchText(connection.url(), connection);
    const isNews = answer.text && answer.text !== last;
    yield isNews ? toPayload(answer) : undefined;
    if (isNews) last = answer.text;
  }
};
