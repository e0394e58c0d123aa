// Which URLs may be used for what. Everything is decided by the platform's own parser.

/**
 * White space, controls and characters that are not seen. A parser that drops them turns
 * "java\u200bscript:" into something else than the one that does not: both readings have to pass.
 */
const unseen = /[\p{White_Space}\p{Cc}\p{Cf}]/gu;

type Read = (url: string | undefined, base?: string | URL) => URL | undefined;

/** Reads URLs with certain protocols; any other is undefined. */
const reader =
  (protocols: RegExp): Read =>
  (url, base) => {
    const isLegal = (reading: string) =>
      URL.canParse(reading, base) && protocols.test(new URL(reading, base).protocol);
    return url && isLegal(url) && isLegal(url.replace(unseen, '')) ? new URL(url, base) : undefined;
  };

/** What may be fetched or shown as a picture. */
export const webUrl = reader(/^https?:/);

/** What a server may speak on. */
export const streamUrl = reader(/^(http|ws)s?:/);

/** What a link may lead to. */
export const linkUrl = reader(/^(https?|mailto|tel):/);

/** The page that is drawn: the one that this runs in, or on a server the one that is being written. */
export interface Page {
  readonly baseURI: string;
  readonly location: Pick<Location, 'origin' | 'protocol'>;
}

export let page: Page = globalThis.document;

/** Draws for another page, at once and not later. */
export function drawFor<T>(other: Page, draw: () => T): T {
  const before = page;
  page = other;
  try {
    return draw();
  } finally {
    page = before;
  }
}

/** The same, as the absolute form that an attribute of the page takes. */
export const linkHref = (url: string | undefined): string | undefined =>
  linkUrl(url, page.baseURI)?.href;
export const mediaHref = (url: string | undefined): string | undefined =>
  webUrl(url, page.baseURI)?.href;
