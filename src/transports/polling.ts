// Asks again and again. An answer with the same text as the last is not even parsed.
import { fetchText, toPayload, type Answer } from './fetch.js';
import { nextSharedAnswer } from './shared.js';
import type { Connection, Transport } from './transport.js';

async function nextAnswer(connection: Connection): Promise<Answer> {
  await connection.clock.wait(connection.due(), connection.signal);
  return fetchText(connection.url(), connection);
}

export const polling: Transport = async function* (connection) {
  let last = '';
  for (;;) {
    const answer = await (connection.isShared ? nextSharedAnswer : nextAnswer)(connection);
    const isNews = answer.text && answer.text !== last;
    yield isNews ? toPayload(answer) : undefined;
    if (isNews) last = answer.text;
  }
};
