// A trouble that lasts is said once, and once more when it is over.

export class Trouble {
  #isKnown = false;

  /** @param {string} message */
  say(message) {
    if (!this.#isKnown) console.error(message);
    this.#isKnown = true;
  }

  /** @param {string} message */
  over(message) {
    if (this.#isKnown) console.error(message);
    this.#isKnown = false;
  }
}
