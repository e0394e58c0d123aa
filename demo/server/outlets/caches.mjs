// Caches in front of the feed are asked for it, with a header by which they know that they have to ask
// themselves: so their copies are new before a reader wants one.
import { Trouble } from './trouble.mjs';

const patience = 2_000;

/**
 * The answer's JSON, if it is any.
 * @param {URL} address
 * @param {AbortSignal} signal
 */
async function renew(address, signal) {
  const response = await fetch(address, {
    headers: { 'X-Refresh': '1' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  return text.startsWith('{') ? JSON.parse(text) : {};
}

/** One cache. */
export class CachedCopy {
  #trouble = new Trouble();

  /** @param {string} address Of the feed, as its readers ask for it. */
  constructor(address) {
    this.address = address;
  }

  /**
   * @param {string} updates Where readers have asked until now for what is new: there is something now.
   * @param {AbortSignal} signal
   */
  async renew(updates, signal) {
    try {
      const { links } = await renew(new URL(this.address), signal);
      if (links?.updates) await renew(new URL(updates, this.address), signal);
      this.#trouble.over(`${this.address} is renewed again.`);
    } catch (error) {
      const { message, cause } = /** @type {Error & { cause?: Error }} */ (error);
      if (!signal.aborted)
        this.#trouble.say(`${this.address} cannot be renewed: ${cause?.message || message}.`);
    }
  }
}
