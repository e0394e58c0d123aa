// The files of a picture that a feed names: which may be shown, and which of them is the largest.
import { mediaHref } from './url.js';

interface Files {
  readonly src: string;
  readonly srcset?: string;
  readonly width?: number;
  readonly height?: number;
}

const candidatesOf = (list: string | undefined): readonly (readonly string[])[] =>
  list?.split(/,\s+/).map((one) => one.trim().split(/\s+/)) ?? [];

/** A list of candidates is used whole or not at all. */
export const legalSrcset = (list: string | undefined): string | undefined =>
  candidatesOf(list).every(([url]) => mediaHref(url)) ? list : undefined;

/** The largest file that is known, and its size if that is known. */
export function largestFile(picture: Files): Files | undefined {
  const src = mediaHref(picture.src);
  if (!src) return undefined;
  const { width = 0, height = 0 } = picture;
  let [best, most] = [src, width];
  for (const [url, size] of candidatesOf(legalSrcset(picture.srcset))) {
    const number = parseFloat(size ?? '1x');
    const pixels = size?.endsWith('w') ? number : number * width;
    if (pixels > most) [best, most] = [mediaHref(url)!, pixels];
  }
  if (!width || !height) return { src: best };
  return { src: best, width: Math.round(most), height: Math.round((most * height) / width) };
}
