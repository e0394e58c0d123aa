// Counts what is done to the page.
import { shellOf, type Mounted } from './mount.js';

/** Watches the document and the shell; says what was done to them since. */
export function watch({ blog }: Mounted): { readonly records: () => MutationRecord[] } {
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(document, options);
  observer.observe(shellOf(blog), options);
  return { records: () => [...seen, ...observer.takeRecords()] };
}
