// One question outside of a line that is followed.
import { fetchText, type Asking } from './fetch.js';
import { toPayload } from './to-payload.js';
import type { Payload } from './transport.js';

export const fetchPayload = async (url: URL, asking: Asking): Promise<Payload> =>
  toPayload(await fetchText(url, asking));
