// What a reader can choose from: only what occurs in the entries that are known.
import type { Entry } from '../model/entry.js';
import { nameKey, namesOf } from './matching.js';

export interface Choice {
  /** As in a filter. */
  readonly value: string;
  readonly name: string;
  /** How many entries have it. */
  readonly count: number;
  /** Whether it is the one that the filter is for, in whatever spelling. */
  readonly isMade: boolean;
}

type Found = Omit<Choice, 'isMade'>;

export interface Choices {
  readonly total: number;
  readonly key: number;
  readonly kind: readonly Choice[];
  readonly tag: readonly Choice[];
  readonly author: readonly Choice[];
}

/** More than that nobody looks through. */
const most = 20;

/** The most frequent first; of several spellings of a name, that of the newest entry is shown. */
function ranked(entries: readonly Entry[], type: string, language: string): readonly Found[] {
  const found = new Map<string, Found>();
  for (const entry of entries) {
    const names = new Map(namesOf[type]!(entry).map((name) => [nameKey(name), name.trim()]));
    for (const [key, name] of names) {
      const {
        value,
        name: first,
        count,
      } = found.get(key) ?? { value: `${type}:${name}`, name, count: 0 };
      if (key) found.set(key, { value, name: first, count: count + 1 });
    }
  }
  return [...found.values()].sort(
    (a, b) => b.count - a.count || a.name.localeCompare(b.name, language),
  );
}

/**
 * @param entries Newest first.
 * @param filter The choice that is made. It is always there, even if nothing has it.
 * @param language BCP 47: how names are sorted.
 */
export function choicesOf(entries: readonly Entry[], filter: string, language: string): Choices {
  const wanted = nameKey(filter);
  const isMade = ({ value }: Found) => nameKey(value) === wanted;
  const of = (type: string): readonly Choice[] => {
    const all = ranked(entries, type, language);
    const first = all.slice(0, most);
    if (filter.startsWith(`${type}:`) && !first.some(isMade)) {
      const name = filter.slice(type.length + 1);
      first.push(all.find(isMade) ?? { value: filter, name, count: 0 });
    }
    return first.map((one) => ({ ...one, isMade: isMade(one) }));
  };
  const key = entries.filter((entry) => entry.key).length;
  return { total: entries.length, key, kind: of('kind'), tag: of('tag'), author: of('author') };
}
