/** A set without some, and with more; the very same where nothing changes. */
export function without(
  set: ReadonlySet<string>,
  isGone: (id: string) => boolean,
  more: readonly string[] = [],
): ReadonlySet<string> {
  const kept = [...set].filter((id) => !isGone(id));
  return kept.length === set.size && !more.length ? set : new Set([...kept, ...more]);
}
