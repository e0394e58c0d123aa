// The page on which the blog is read, as far as its address goes.
import type { Here } from '../feed/share-link.js';

export const here = (): Here => ({
  href: location.href,
  canonical: document.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href,
  base: document.baseURI,
});
