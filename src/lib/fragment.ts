// Ids of the document as fragments of its URL.

/** Half a character, which JSON may hold and no URL. */
const loneSurrogate = /\p{Cs}/gu;

/** Any words, as a part of a URL. */
export const encoded = (words: string): string =>
  encodeURIComponent(words.replace(loneSurrogate, '\ufffd'));

export const fragment = (domId: string): string => `#${encoded(domId)}`;

/** The id that a link like "#entry-1" leads to. */
export function idOfFragment(href: string): string | undefined {
  if (!href.startsWith('#')) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return undefined;
  }
}

/** Of the place in the stream that a pinned entry left. */
export const placeDomId = (prefix: string, id: string): string => `${prefix}${id}-place`;

/** The id of the entry whose place it would be. */
export const entryOfPlace = (place: string): string | undefined => /^(.+)-place$/s.exec(place)?.[1];
