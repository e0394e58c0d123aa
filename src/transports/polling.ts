// Asks again and again. An answer with the same text as the last is not even parsed.
import { toPayload } from './to-payload.js';
import { nextAnswer } from './shared.js';
import type { Transport } from './transport.js';

export const polling: Transport = async function* (connection) {
  let last = '';
  let wasTold = false;
  const tabs = await connection.joinTabs?.();
  try {
    for (;;) {
      // Who was told leaves the next question to the one that asked, and asks when that is half an
      // interval late: so one of many asks, and another goes on when it is gone.
      const lateness = wasTold ? connection.interval() / 2 : 0;
      const { answer, isTold } = await nextAnswer(connection, connection.due() + lateness, tabs);
      wasTold = isTold;
      const isNews = answer.text && answer.text !== last;
      yield isNews ? toPayload(answer) : undefined;
      if (isNews) last = answer.text;
    }
  } finally {
    tabs?.leave();
  }
};
