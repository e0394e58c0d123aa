// Walks into JSON by a path such as `data.posts[0].title`, or `terms[*].name` for all of a list. A name
// with dots in it is quoted: `meta["og.title"]`. Own properties only.

/** The names of a path; a number stands for a place in a list, `*` for every place. */
export const stepsOf = (path: string): readonly string[] =>
  (path.match(/"[^"]*"|[^.[\]\s]+/g) ?? []).map((step) => step.replaceAll('"', ''));

/** What an object has under a name; undefined if it has not, or is none. */
export const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

function walk(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (step !== '*') return walk(own(value, step), rest);
  return Array.isArray(value) ? value.map((one) => walk(one, rest)) : undefined;
}

/** What is there; undefined if the way ends before. */
export const valueAt = (value: unknown, path: string): unknown => walk(value, stepsOf(path));

/** Whether there is something at each of these paths; `null` is something. */
export const hasAt = (value: unknown, ...paths: readonly string[]): boolean =>
  paths.every((path) => valueAt(value, path) !== undefined);
