// What a page with hostile feeds must still be afterwards (H1, H6, H7, H8).
import { titleOfPage, type HostilePage } from './page.js';
import type { Payload } from './payloads.js';

/** Names that markup gives to things. */
export function namesIn(payloads: readonly Payload[]): Set<string> {
  const names = new Set<string>();
  for (const { payload } of payloads) {
    const { documentElement } = new DOMParser().parseFromString(payload, 'text/html');
    for (const element of documentElement.querySelectorAll('[id], [name]'))
      for (const name of ['id', 'name']) names.add(element.getAttribute(name) ?? '');
  }
  // What has the focus is another with each click.
  names.delete('activeElement');
  return names;
}

/** The same, and what the page knows by them. */
function knownByName(page: HostilePage, payloads: readonly Payload[]) {
  const names = namesIn(payloads);
  const places = [page, page.document] as unknown as Record<string, unknown>[];
  // Frames that a reader asked for are counted there.
  for (const name of names) if (/^\d+$/.test(name)) names.delete(name);
  return [...names].flatMap((name) =>
    places.map((place) => ({ name, place, before: place[name] })),
  );
}

/** Reports that a parser sends for handlers and styles that it does not run. */
const noise = /^(script|style)-src-(attr|elem)$/;

function* violationProblems({ violations }: HostilePage, isStrict: boolean): Generator<string> {
  for (const { directive, url } of violations) {
    // Pictures, films and sounds are had from anywhere; here all of them are refused.
    const isMedia = /^(img|media)-src$/.test(directive) && /^https?:/.test(url);
    if (!isMedia && !(isStrict && noise.test(directive))) yield `${directive} ${url}`;
  }
}

const media = ['img', 'video', 'audio', 'track', 'source'];

/** Whether something lies over what the page says above the blog, or says it otherwise. */
function isCovered(page: HostilePage): boolean {
  page.scrollTo(0, 0);
  const above = page.document.querySelector('#before')!;
  const { x, y, height } = above.getBoundingClientRect();
  const there = page.document.elementFromPoint(x + 40, y + height / 2);
  return there !== above || above.textContent !== 'Before the blog.';
}

export const layoutOf = ({ document }: HostilePage) => {
  const { x, y, width, height } = document.querySelector('#before')!.getBoundingClientRect();
  const { scrollX, scrollY } = document.defaultView!;
  const children = [...document.body.children].map(({ localName }) => localName);
  return JSON.stringify([x + scrollX, y + scrollY, width, height, children, document.title]);
};

/** Notes what the page is; the function that comes back says what has become of it. */
export function watchPage(
  page: HostilePage,
  payloads: readonly Payload[],
  isStrict: boolean,
): () => string[] {
  const known = knownByName(page, payloads);
  const layout = layoutOf(page);
  return () => {
    // They are asked for wherever they are; the policy refuses those.
    const foreign = page.performance
      .getEntriesByType('resource')
      .filter((one) => !media.includes((one as PerformanceResourceTiming).initiatorType))
      .filter(({ name }) => /^(http|ws|ftp)/.test(name) && !name.startsWith(location.origin));
    const clobbered = known.filter(({ name, place, before }) => place[name] !== before);
    return [
      ...new Set([
        ...page.fired,
        ...violationProblems(page, isStrict),
        ...foreign.map(({ name }) => `asked ${name}`),
        ...clobbered.map(({ name }) => `${name} is another`),
        ...(layoutOf(page) === layout ? [] : [`${layoutOf(page)}, not ${layout}`]),
        ...(isCovered(page) ? ['something lies over the page'] : []),
        ...(page.document.title === titleOfPage ? [] : ['another title']),
      ]),
    ];
  };
}
