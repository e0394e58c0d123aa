import type { Picture } from '../model/blog.js';
import { number, record, string, text, type Reader } from './read.js';

/** A number of pixels, also as "640". */
const size: Reader<number> = (value) => {
  const pixels = typeof value === 'string' ? parseFloat(value) : number(value);
  return pixels && pixels > 0 ? Math.round(pixels) : undefined;
};

/** A picture as the feed format has it, of the blog or of an entry. */
export const readPicture = record<Picture>(
  {
    src: text,
    srcset: text,
    sizes: text,
    width: size,
    height: size,
    alt: string,
    caption: text,
    credit: text,
    url: text,
  },
  'src',
);
