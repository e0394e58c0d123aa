import type { FeedState } from '../feed/state.js';

const known = new WeakMap<FeedState['entries'], boolean>();

const lengthOf = (words: unknown): number => (typeof words === 'string' ? words.length : 0);

function look(entries: FeedState['entries']): boolean {
  const alike = new Set<string>();
  for (const { supersedes, title = '', blocks } of entries.values()) {
    if (supersedes) return true;
    const lengths = blocks.map(({ html, text }) => lengthOf(html ?? text));
    alike.add([...lengths, title].join());
  }
  return alike.size < entries.size;
}

/** Whether an entry may replace or repeat another: what cannot be so is seen at a glance. */
export function hasRelated({ entries }: FeedState): boolean {
  const has = known.get(entries) ?? look(entries);
  known.set(entries, has);
  return has;
}
