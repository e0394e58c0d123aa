import { webUrl } from './url.js';

/**
 * The address to ask, or undefined if it must not be asked: it is no web address, or less secure than
 * the page.
 */
export function endpointUrl(src: string, page: string, read = webUrl): URL | undefined {
  const url = read(src, page);
  const isSecure = /^(http|ws)s:|\/(localhost|127\.[\d.]+|\[::1])$/;
  const isFine = !page.startsWith('https:') || isSecure.test(`${url?.protocol}/${url?.hostname}`);
  return isFine ? url : undefined;
}
