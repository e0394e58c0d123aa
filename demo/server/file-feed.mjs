// A feed that is a file on disk. It is read at every request, so that it may change at any time.
import { readFileSync } from 'node:fs';

export class FileFeed {
  /** @param {string} path */
  constructor(path) {
    this.path = path;
    /** What was last complained about, so that it is said once. */
    this.complaint = '';
  }

  /**
   * The file as it is now, JSON or not; undefined if it cannot be read.
   * @returns {Buffer<ArrayBuffer> | undefined}
   */
  read() {
    let bytes;
    try {
      bytes = readFileSync(this.path);
    } catch (error) {
      this.#complain(`${this.path} cannot be read: ${/** @type {Error} */ (error).message}`);
      return undefined;
    }
    try {
      JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
      this.complaint = '';
    } catch (error) {
      this.#complain(`${this.path} is not JSON: ${/** @type {Error} */ (error).message}`);
    }
    return bytes;
  }

  /** @param {string} message */
  #complain(message) {
    if (message !== this.complaint) console.error(message);
    this.complaint = message;
  }
}
