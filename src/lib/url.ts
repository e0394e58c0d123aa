// Which URLs may be used for what. Everything is decided by the platform's own parser.

/**
 * White space, controls and characters that are not seen. A parser that drops them turns
 * "java\u200bscript:" into something else than the one that does not: both readings have to pass.
 */
const unseen = /[\p{White_Space}\p{Cc}\p{Cf}]/gu;

const parse = (url: string, base?: string | URL) =>
  URL.canParse(url, base) ? new URL(url, base) : undefined;

/** The absolute form of a URL whose protocol is one of `protocols`; otherwise undefined. */
function allowed(
  url: string | undefined,
  base: string | URL | undefined,
  protocols: readonly string[],
): URL | undefined {
  if (!url) return undefined;
  const plain = parse(url, base);
  const stripped = parse(url.replace(unseen, ''), base);
  return plain &&
    stripped &&
    protocols.includes(plain.protocol) &&
    protocols.includes(stripped.protocol)
    ? plain
    : undefined;
}

const web = ['http:', 'https:'];

/** What may be fetched or shown as a picture. */
export const webUrl = (url: string | undefined, base?: string | URL): URL | undefined =>
  allowed(url, base, web);

/** What a link may lead to. */
export const linkUrl = (url: string | undefined, base?: string | URL): URL | undefined =>
  allowed(url, base, [...web, 'mailto:', 'tel:']);

/** The same, as the absolute form that an attribute of this page takes. */
export const linkHref = (url: string | undefined): string | undefined =>
  linkUrl(url, document.baseURI)?.href;
export const mediaHref = (url: string | undefined): string | undefined =>
  webUrl(url, document.baseURI)?.href;
