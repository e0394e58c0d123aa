// How frames of other sites say how high they are. Each of these reads one number and nothing else; whatever is
// not as expected is undefined. Who sent a message is checked before.
export type ReadHeight = (message: unknown) => unknown;

/** Longer ones are about something else. */
const longest = 4_096;

/** Some sites send objects, some JSON. */
function opened(message: unknown): unknown {
  if (typeof message !== 'string') return message;
  try {
    return message.length < longest ? (JSON.parse(message) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** What is in a message at that path, as far as it goes. */
const at = (message: unknown, ...path: readonly string[]): unknown =>
  path.reduce(
    (inside: unknown, name) =>
      typeof inside === 'object' && inside && Object.hasOwn(inside, name)
        ? (inside as Readonly<Record<string, unknown>>)[name]
        : undefined,
    opened(message),
  );

/** A number at a path, in messages that have a word at another. */
const where =
  (mark: readonly string[], word: string, ...path: readonly string[]): ReadHeight =>
  (message) =>
    at(message, ...mark) === word ? at(message, ...path) : undefined;

const x = ['twttr.embed', 'method'];
export const xHeight = where(x, 'twttr.private.resize', 'twttr.embed', 'params', '0', 'height');
export const instagramHeight = where(['type'], 'MEASURE', 'details', 'height');
export const redditHeight = where(['type'], 'resize.embed', 'data');
export const mastodonHeight = where(['type'], 'setHeight', 'height');
export const flourishHeight = where(['context'], 'iframe.resize', 'height');
/** Bluesky, TikTok. */
export const plainHeight: ReadHeight = (message) => at(message, 'height');
/** Nothing but the number. */
export const threadsHeight: ReadHeight = opened;
/** By the name of the chart, of which there is one. */
export const datawrapperHeight: ReadHeight = (message) => {
  const heights = at(message, 'datawrapper-height');
  return typeof heights === 'object' && heights ? Object.values(heights)[0] : undefined;
};

/** Pixels that a frame may wish for; 0 comes before there is anything to show. */
export function pixelsIn(read: ReadHeight, message: unknown): number | undefined {
  const wish = read(message);
  const height = typeof wish === 'number' ? Math.ceil(wish) : 0;
  return height > 0 && height <= 5_000 ? height : undefined;
}
