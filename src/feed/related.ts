// Which entries replace others, and which say the same again. Pure; every entry is looked at once.
import type { Block } from '../model/block.js';
import type { Entry } from '../model/entry.js';

export interface Relations {
  /** The entry that this one replaces. */
  readonly replaces: Entry | undefined;
  /** The newest of those that came in its place. */
  readonly replacedBy: Entry | undefined;
  /** Of those that say the same, the nearest before it and the nearest after it. */
  readonly repeats: readonly Entry[];
}

/** Shorter posts may well happen twice: "Goal!" Characters, without a title and beside one. */
const worthNaming = { untitled: 200, titled: 40 };

const byTime = (a: Entry, b: Entry): number => a.published - b.published;

function lengthOf({ html, text }: Block): number {
  const words = [html, text].filter((one) => typeof one === 'string').join(' ');
  return words.replace(/<[^<>]*>/g, '').trim().length;
}

/** An entry as it reads; undefined if that is too little to be told from chance. */
function wordingOf({ title, blocks }: Entry): string | undefined {
  const length = blocks.map(lengthOf).reduce((sum, one) => sum + one, 0);
  if (length < worthNaming[title ? 'titled' : 'untitled']) return undefined;
  try {
    return JSON.stringify([title, blocks]);
  } catch {
    // Nested deeper than the stack is.
    return undefined;
  }
}

const wordings = new WeakMap<Entry, string | undefined>();

function rememberedWordingOf(entry: Entry): string | undefined {
  if (!wordings.has(entry)) wordings.set(entry, wordingOf(entry));
  return wordings.get(entry);
}

/** By id: those before and after it that say the same. */
function repeatsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const wording = rememberedWordingOf(entry);
    if (wording === undefined) continue;
    const group = groups.get(wording);
    if (group) group.push(entry);
    else groups.set(wording, [entry]);
  }
  const result = new Map<string, readonly Entry[]>();
  for (const group of groups.values()) {
    group.sort(byTime);
    group.forEach(({ id }, at) => {
      const near = [group[at - 1], group[at + 1]].flatMap((one) => one ?? []);
      if (near.length) result.set(id, near);
    });
  }
  return result;
}

/** By id, for those that are related to others. What is not known, or waits, nobody is led to. */
export function relationsOf(
  known: ReadonlyMap<string, Entry>,
  pending: ReadonlySet<string>,
): ReadonlyMap<string, Relations> {
  const shown = [...known.values()].filter(({ id }) => !pending.has(id));
  const before = ({ id, supersedes }: Entry): Entry | undefined =>
    supersedes === undefined || supersedes === id || pending.has(supersedes)
      ? undefined
      : known.get(supersedes);
  const outdated = new Set(shown.flatMap((entry) => before(entry)?.id ?? []));
  const newest = shown.filter(({ id }) => !outdated.has(id)).sort(byTime);
  const replacedBy = new Map<string, Entry>();
  // The newest goes first, so that what others lead to as well is not walked through again.
  for (const entry of newest.reverse())
    for (let one = before(entry); one && !replacedBy.has(one.id); one = before(one))
      replacedBy.set(one.id, entry);
  const repeats = repeatsOf(newest);
  const result = new Map<string, Relations>();
  for (const entry of shown) {
    const { id } = entry;
    // What is outdated by nothing that is newest replaces itself in the end.
    const isInCircle = outdated.has(id) && !replacedBy.has(id);
    const relations = {
      replaces: isInCircle ? undefined : before(entry),
      replacedBy: replacedBy.get(id),
      repeats: repeats.get(id) ?? [],
    };
    if (relations.replaces || relations.replacedBy || relations.repeats.length)
      result.set(id, relations);
  }
  return result;
}

/** The ids of those whose relations are others now. */
export function changedRelations(
  was: ReadonlyMap<string, Relations>,
  now: ReadonlyMap<string, Relations>,
): ReadonlySet<string> {
  const listed = (one: Relations | undefined) =>
    one ? [one.replaces, one.replacedBy, ...one.repeats] : [];
  const isSame = (id: string) => {
    const [a, b] = [listed(was.get(id)), listed(now.get(id))];
    return a.length === b.length && a.every((one, index) => one === b[index]);
  };
  return new Set([...was.keys(), ...now.keys()].filter((id) => !isSame(id)));
}
