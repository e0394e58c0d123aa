// How long something plays.
import type { Reader } from './read.js';

/** ISO 8601, of which hours, minutes and seconds. */
const iso = /^PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:(\d{1,6})(?:\.\d+)?S)?$/;
const clock = /^(?:(\d{1,3}):)?(\d{1,4}):(\d\d)$/;

/** Seconds, from a number of them, "205", "3:25" or "PT3M25S". */
export const playTime: Reader<number> = (value) => {
  const written = typeof value === 'string' ? value.trim() : '';
  const [, hours, minutes, seconds] = iso.exec(written) ?? clock.exec(written) ?? [];
  const found = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  const length = found || (written ? Number(written) : value);
  return typeof length === 'number' && length > 0 && length < 360_000
    ? Math.round(length)
    : undefined;
};

/** "3:25", or "1:03:25". */
export function asClock(seconds: number): string {
  const two = (part: number) => String(part % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds)}`
    : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}
