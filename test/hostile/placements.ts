// One payload in every place of a feed that takes words, addresses or markup.
import { everyBlock } from '../support/every-block.js';
import { timeOf } from '../support/feed.js';
import { isSlow } from '../support/this-engine.js';
import type { Payload } from './payloads.js';

/** Ids that can be told apart and are of legal length; others go into other fields only. */
export function usableIds(payloads: readonly Payload[]): ReadonlyMap<Payload, string> {
  const seen = new Set<string>();
  const ids = new Map<Payload, string>();
  for (const one of payloads) {
    const { payload, id } = one;
    const isUsable = payload.trim() && payload.length <= 256 && !seen.has(payload);
    ids.set(one, isUsable ? payload : `everywhere ${id}`);
    seen.add(payload);
  }
  return ids;
}

export const inBody = ({ id, payload }: Payload, n: number, html = payload) => ({
  id: `body ${id}`,
  published: timeOf(n),
  html,
});

/** Harmless at first; to be corrected, as often as the revision says. */
export const edited = ({ id }: Payload, n: number, html = '<p>Harmless.</p>', revision = 0) => ({
  id: `edited ${id}`,
  published: timeOf(n),
  revision,
  html,
});

/** Refused, since its time is none. */
export const atNoTime = ({ id, payload }: Payload) => ({ id: `time ${id}`, published: payload });

/** All kinds of blocks; films and sounds now and then, where they take long. */
const blocksOf = (payload: string, n: number) =>
  everyBlock({ words: payload, file: payload, page: payload, number: payload }).filter(
    ({ type }) => !isSlow || n % 16 === 0 || !/video|audio/.test(type),
  );

/**
 * One kind of block with the payload in all its fields: thousands of payloads in each kind would take hours.
 * @param turn The next one has the next kind.
 */
const someBlocks = (payload: string, n: number, turn: number) => {
  const all = blocksOf(payload, n);
  return [all[(n + 3 * turn) % all.length]];
};

/**
 * A pinned entry with the payload in all that it has.
 * @param turn By default all kinds of blocks are in it.
 */
export const everywhere = ({ payload }: Payload, n: number, id: string, turn?: number) => ({
  id,
  published: timeOf(n),
  pinned: true,
  ...{ title: payload, label: payload, kind: payload, url: payload, language: payload },
  ...{ revision: payload, updated: payload, sort: payload, supersedes: payload, tags: [payload] },
  ...{ direction: payload, sponsored: payload, key: payload },
  authors: [{ name: payload, url: payload, image: payload, role: payload }],
  source: { name: payload, url: payload },
  blocks: [
    { type: 'html', html: payload },
    { type: 'text', text: payload },
    { type: payload, html: payload },
    ...(turn === undefined ? blocksOf(payload, n) : someBlocks(payload, n, turn)),
  ],
});

/** The blog around the entries, with the payload in all that is said of it. */
export const head = ({ payload }: Payload) => ({
  ...{ title: payload, kicker: payload, label: payload, language: payload, url: payload },
  standfirst: payload,
  summary: [payload, { text: payload, url: payload }],
  authors: [{ name: payload, url: payload }],
  topics: [{ name: payload, url: payload }],
  image: { src: payload, srcset: payload, alt: payload, caption: payload, url: payload },
  successor: { title: payload, url: payload },
});
