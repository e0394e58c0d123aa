// What was written, as the element would have been told it: so that it need not ask for what is there.
import { escaped } from './to-html.js';

/** A text that is no JSON, as of a feed in XML, is written as a string of JSON. */
function jsonOf(payload: unknown, data: unknown): string | undefined {
  if (typeof payload === 'string' && data !== payload) return payload;
  try {
    return JSON.stringify(payload);
  } catch {
    // Deeper than can be written: the element asks.
    return undefined;
  }
}

/**
 * @param data What `JSON.parse` makes of the payload, if it is JSON.
 * @param src As the attribute of the element says.
 * @param at When it was read, epoch milliseconds.
 */
export function initialData(payload: unknown, data: unknown, src: string, at: number): string {
  const json = jsonOf(payload, data);
  if (json === undefined) return '';
  const time = new Date(at).toISOString();
  return `<script type="application/json" data-src="${escaped(src)}" data-at="${time}">${json.replaceAll(
    '<',
    '\\u003c',
  )}</script>`;
}
