// A push hub gets each document once it can take it, in order. While it is away, the rest waits.
import { setTimeout } from 'node:timers/promises';
import { Trouble } from './trouble.mjs';

const patience = 5_000;
const firstWait = 250;
const longestWait = 5_000;

/**
 * What is wrong with it; undefined: it was taken.
 * @param {string} address
 * @param {string} body
 * @param {AbortSignal} signal
 */
async function post(address, body, signal) {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `answers ${response.status}`;
  } catch (error) {
    return /** @type {Error} */ (error).name === 'TimeoutError' ? 'is silent' : 'does not answer';
  }
}

/**
 * @param {string} address Where the hub is published to.
 * @param {AsyncIterable<object>} documents
 * @param {AbortSignal} signal Ends it.
 */
export async function publishTo(address, documents, signal) {
  const trouble = new Trouble();
  for await (const document of documents) {
    const body = JSON.stringify(document);
    for (let wait = firstWait; !signal.aborted; wait = Math.min(2 * wait, longestWait)) {
      const problem = await post(address, body, signal);
      if (!problem || signal.aborted) break;
      trouble.say(`The hub at ${address} ${problem}. What is published waits until it does.`);
      await setTimeout(wait, undefined, { signal }).catch(() => undefined);
    }
    trouble.over(`The hub at ${address} takes what is published again.`);
  }
}
