import type { Answer, Payload } from './transport.js';

/** A text that is no JSON is left as it is: some formats are none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const toPayload = ({ text, url, date }: Answer): Payload => ({
  data: parsed(text),
  url,
  date,
});
