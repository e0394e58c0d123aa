// The addresses of one live blog of the WordPress plugin, made from any other of them, whether the site
// has pretty ones ("/wp-json/…") or not ("?rest_route=/…"). Undefined where an address is none of them.

/** What is before and after the route of the blog, which also may be written with "%2F". */
const parts = /^(.*?liveblog(?:\/|%2f)v1(?:\/|%2f)\d+)(?:\/|%2f)[^?&#]*([^#]*)/i;

export function routeOf({ href }: URL, route: string): string | undefined {
  const [, before, after] = parts.exec(href) ?? [];
  return before && `${before}/${route}${after}`;
}

/** Which entry was the newest when the pages were counted: "id-time". */
export const knownOf = ({ href }: URL): string | undefined =>
  /get-entries(?:\/|%2f)\d+(?:\/|%2f)(\d+-\d+)/i.exec(href)?.[1];

const ahead = 'ahead';

/** How far the clocks of the site are ahead of UTC, seconds, as an address says that was made here. */
export const aheadIn = ({ searchParams }: URL): number => Number(searchParams.get(ahead)) || 0;

/** The address, with how far they are ahead for the answer to it, which may not tell. */
export function withAhead(url: URL, seconds: number | undefined): URL {
  if (!seconds) return url;
  const next = new URL(url);
  next.searchParams.set(ahead, String(seconds));
  return next;
}

/** Seconds. */
const longestStep = 60;

/**
 * What was done since a time. Both ends are multiples of the interval, so that readers who ask at about
 * the same time ask for the same.
 * @param since Epoch seconds.
 * @param now Epoch milliseconds.
 * @param interval Milliseconds.
 */
export function changesRoute(since: number, now: number, interval: number): string {
  const step = Math.min(longestStep, Math.round(interval / 1_000) || longestStep);
  return `entries/${Math.floor(since / step) * step}/${Math.ceil(now / 1_000 / step) * step}/`;
}
