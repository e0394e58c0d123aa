// Loads what entries are drawn with before anybody sees them, and takes out of their words what is more
// than words.
import type { BlockDefinition } from '../blocks/block.js';
import { blocks as listings } from '../blocks/index.js';
import { ownBlock } from '../blocks/own-block.js';
import { plainBlocks } from '../blocks/plain.js';
import { memo } from '../lib/memo.js';
import { providerMarkup } from '../lib/provider-markup.js';
import { warnOnce } from '../lib/warn.js';
import type { Block } from '../model/block.js';
import type { Entry } from '../model/entry.js';

type Split = (html: string) => readonly Block[];

/** What was loaded, for every element on the page. */
let loaded: readonly BlockDefinition[] = plainBlocks;

/** What blocks can be drawn with; what the page brings comes first. */
export const knownBlocks = (
  own: readonly BlockDefinition[] | undefined,
): readonly BlockDefinition[] => join(own, loaded);

const join = memo((own: readonly BlockDefinition[] | undefined, all: readonly BlockDefinition[]) =>
  own ? [...own.map(ownBlock), ...all] : all,
);

/** Settles when blocks of these types can be drawn, or cannot be loaded; never rejects. */
async function load(types: ReadonlySet<string>): Promise<void> {
  const missing = listings.filter(
    ({ type }) => types.has(type) && !loaded.some((one) => one.type === type),
  );
  const came = await Promise.allSettled(missing.map((one) => one.load()));
  for (const one of came)
    if (one.status === 'rejected') warnOnce(`A block could not be loaded: ${String(one.reason)}`);
    else if (!loaded.some(({ type }) => type === one.value.type)) loaded = [...loaded, one.value];
}

const holdsMore = ({ html }: Partial<Record<string, unknown>>): boolean =>
  typeof html === 'string' && providerMarkup.test(html);

/** What other sites gave to embed becomes blocks of its own; the entry itself, if there is none. */
function splitEntry(entry: Entry, split: Split): Entry {
  const blocks = entry.blocks.flatMap((block) =>
    block.type === 'html' && holdsMore(block) ? split(block['html'] as string) : block,
  );
  // A body that is nothing but an embed becomes one block too, of another type.
  const isSame = blocks.every(({ type }, index) => type === entry.blocks[index]?.type);
  return isSame ? entry : { ...entry, blocks };
}

/** The entries, complete, when all that they hold can be drawn; never rejects. */
export async function completeEntries(entries: readonly Entry[]): Promise<readonly Entry[]> {
  let all = entries;
  if (entries.some(({ blocks }) => blocks.some(holdsMore))) {
    const splitter = await import('../embeds/split-markup.js').catch(() => undefined);
    if (splitter) all = entries.map((entry) => splitEntry(entry, splitter.splitMarkup));
  }
  await load(new Set(all.flatMap(({ blocks }) => blocks.map(({ type }) => type))));
  return all;
}
