// A copy of the feed on disk, for a web server of files, with a compressed one beside it. Who reads it while
// it is written gets the one before.
import { renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export class FeedFile {
  /** When it was last written, in seconds: file servers make the ETag of this and the size. */
  #modified;

  /** @param {string} path */
  constructor(path) {
    this.path = path;
    this.#modified = Math.floor((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) / 1_000);
  }

  /**
   * Returns what is wrong, if it cannot be written.
   * @param {object} document
   */
  write(document) {
    const text = JSON.stringify(document);
    // Two changes within a second may be of the same size. They still need two tags.
    this.#modified = Math.max(Math.floor(Date.now() / 1_000), this.#modified + 1);
    try {
      this.#replace(`${this.path}.gz`, gzipSync(text));
      this.#replace(this.path, text);
      return undefined;
    } catch (error) {
      return `${this.path} cannot be written: ${/** @type {Error} */ (error).message}`;
    }
  }

  /** @param {string} path @param {string | Uint8Array} content */
  #replace(path, content) {
    const draft = `${path}.new`;
    writeFileSync(draft, content);
    utimesSync(draft, this.#modified, this.#modified);
    renameSync(draft, path);
  }
}
