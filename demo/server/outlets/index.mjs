// What is done after each change in the newsroom, so that other servers carry its feed to the readers. The
// copies come first and the hub last: a reader who hears of a change and asks at once finds it.
import { follow } from '../follow.mjs';
import { CachedCopy } from './caches.mjs';
import { FeedFile } from './file.mjs';
import { publishTo } from './hub.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { Trouble } from './trouble.mjs';

/** @typedef {import('../newsroom-feed.mjs').NewsroomFeed} NewsroomFeed */
/** @typedef {import('../newsroom-feed.mjs').FeedDocument} FeedDocument */
/**
 * @typedef {object} OutletOptions
 * @property {string} [write] The file that is a copy of the feed.
 * @property {readonly string[]} [refresh] Where caches answer with the feed.
 * @property {string} [publish] Where a push hub is published to.
 * @property {string} [stream] Where readers subscribe, if it is not this server.
 */

/** What an outlet cannot do from the beginning, and what to do about it. */
export class OutletError extends Error {}

/**
 * Writes the file now, and after each change.
 * @param {NewsroomFeed} feed
 * @param {string} path
 * @param {(document: FeedDocument) => object} form
 * @throws {OutletError} if it cannot be written now
 */
function keepFile(feed, path, form) {
  const [file, trouble] = [new FeedFile(path), new Trouble()];
  const write = () => file.write(form(feed.snapshot()));
  const atFirst = write();
  if (atFirst)
    throw new OutletError(`${atFirst}\nName a file in a folder that is there after --write.`);
  feed.desk.on('change', () => {
    const now = write();
    if (now) trouble.say(now);
    else trouble.over(`${path} is written again.`);
  });
}

/**
 * Renews the copies after each change. Returns what to wait for until those are new that were not.
 * @param {NewsroomFeed} feed
 * @param {readonly string[]} addresses
 * @param {AbortSignal} signal
 */
function keepCaches(feed, addresses, signal) {
  const copies = addresses.map((address) => new CachedCopy(address));
  let { cursor } = feed;
  const renew = oneAtATime(async () => {
    const { updates } = feed.links(cursor);
    cursor = feed.cursor;
    await Promise.all(copies.map((copy) => copy.renew(updates, signal)));
  });
  let renewed = Promise.resolve();
  if (copies.length) feed.desk.on('change', () => (renewed = renew()));
  return () => renewed;
}

/**
 * @param {NewsroomFeed} feed
 * @param {OutletOptions} options
 * @param {AbortSignal} signal Ends them.
 */
export function openOutlets(feed, { write, refresh = [], publish, stream }, signal) {
  // A server of files cannot say what has changed. Who reads a file is led to what is not there by no message.
  const links = stream ? { stream } : {};
  const form = (/** @type {FeedDocument} */ document) =>
    write === undefined ? document : { ...document, links };
  if (write !== undefined) keepFile(feed, write, form);
  const renewed = keepCaches(feed, refresh, signal);

  async function* messages() {
    for await (const document of follow(feed, feed.cursor, signal)) {
      await renewed();
      yield form(document);
    }
  }
  if (publish !== undefined) void publishTo(publish, messages(), signal);
}
