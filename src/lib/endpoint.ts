import { webUrl } from './url.js';

/**
 * The address to ask, or undefined if it must not be asked: it is no web address, or less secure than
 * the page.
 */
export function endpointUrl(src: string, page: string): URL | undefined {
  const url = webUrl(src, page);
  const isDowngrade = url?.protocol === 'http:' && page.startsWith('https:');
  return isDowngrade && !/^(localhost|127\.[\d.]+|\[::1])$/.test(url.hostname) ? undefined : url;
}
