// What a hub is told first, and what it says of itself.
import { setTimeout as pause } from 'node:timers/promises';

/** The first message of a channel, without which nobody may subscribe. */
export async function openChannel(publish) {
  const { ok, status } = await fetch(publish, { method: 'POST', body: 'hello' });
  if (!ok) throw new Error(`${publish} answered ${status}.`);
}

async function read(address) {
  const text = await (await fetch(`${address}/hub-status`)).text();
  const number = (name) => Number(new RegExp(`^${name}: (\\d+)`, 'm').exec(text)?.[1]);
  return { subscribers: number('subscribers'), published: number('total published messages') };
}

/** How many lines each hub has, as soon as there are so many in all. */
export async function linesOf(addresses, count) {
  for (;;) {
    const hubs = await Promise.all(addresses.map(read));
    const lines = hubs.map(({ subscribers }) => subscribers);
    if (lines.reduce((sum, one) => sum + one) === count) return lines;
    await pause(50);
  }
}

/** How many messages a hub has published. */
export const publishedBy = async (address) => (await read(address)).published;
