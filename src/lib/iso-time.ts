// Times as other systems write them, as the one form that the feed format has.

/** With a zone: an offset with or without a colon, "Z", or a name that parsers know. */
const zoned = /(?:[+-]\d\d:?\d\d|\b(?:Z|UTC?|GMT|[ECMP][SD]T)|\dZ)$/i;

/** Epoch milliseconds as RFC 3339; undefined if that is no time. */
export const isoFromMs = (ms: number): string | undefined =>
  Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : undefined;

/** Epoch seconds, also as a text, as RFC 3339. */
export const isoFromSeconds = (seconds: unknown): string | undefined =>
  isoFromMs(Number(seconds || NaN) * 1_000);

/**
 * A written time as RFC 3339: ISO 8601 in its looser forms, RFC 822, or epoch milliseconds. Undefined if
 * it has no zone: readers' zones differ.
 */
export function isoTime(value: unknown): string | undefined {
  if (typeof value === 'number') return isoFromMs(value);
  if (typeof value !== 'string') return undefined;
  const written = value.trim();
  if (!zoned.test(written)) return undefined;
  // "2015-05-14T12:23:18.000+0000" is read by some parsers only.
  const ms = Date.parse(written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return isoFromMs(Number.isNaN(ms) ? Date.parse(written) : ms);
}

/** A written time as epoch milliseconds; NaN if it is none, or has no zone. */
export const msOf = (value: unknown): number => Date.parse(isoTime(value) ?? '');
