// Walks into JSON by a path such as "data.posts[0].title". Own properties only.

/** The names of a path; a number stands for a place in a list. */
export const stepsOf = (path: string): readonly string[] => path.match(/[^.[\]]+/g) ?? [];

/** What is there; undefined if the way ends before. */
export const valueAt = (value: unknown, path: string): unknown =>
  stepsOf(path).reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Readonly<Record<string, unknown>>)[step]
        : undefined,
    value,
  );

/** Whether there is something at each of these paths; `null` is something. */
export const hasAt = (value: unknown, ...paths: readonly string[]): boolean =>
  paths.every((path) => valueAt(value, path) !== undefined);
