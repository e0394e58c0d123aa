// Words and times in one language and zone. Formatters are made once, when first needed.
import type { Messages, TextKey } from './messages.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A message in pieces: its text, with the values in their places. */
export const fill = (message: string, values: Readonly<Record<string, unknown>>): unknown[] =>
  message.split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? values[piece] : piece));

export class Locale {
  readonly #words: () => Messages;
  readonly tag: string;
  readonly #timeZone: string | undefined;
  readonly #formatters = new Map<string, Intl.DateTimeFormat>();

  /**
   * @param words Asked whenever one is needed: more of them may have come.
   * @param tag BCP 47: how dates and numbers are written.
   * @param timeZone IANA name; if given, times name their zone.
   */
  constructor(words: () => Messages, tag: string, timeZone?: string) {
    this.#words = words;
    this.tag = tag;
    this.#timeZone = timeZone;
  }

  get words(): Messages {
    return this.#words();
  }

  text(key: TextKey): string {
    return this.words[key];
  }

  /** A message as text and values, in order. */
  pieces(key: TextKey, values: Readonly<Record<string, unknown>>): unknown[] {
    return fill(this.words[key], values);
  }

  /** "14:05", with the zone if one was chosen. */
  clock(time: number): string {
    const zoned = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
    return this.#write(time, this.#timeZone ? zoned : { timeStyle: 'short' });
  }

  /** "Sunday 22 November", with the year if it is not the current one. @param day ISO 8601 */
  date(day: string, now: number): string {
    const year = day.slice(0, 4) === this.day(now).slice(0, 4) ? undefined : 'numeric';
    const options = { weekday: 'long', day: 'numeric', month: 'long', year } as const;
    return this.#write(Date.parse(day), { ...options, timeZone: 'UTC' });
  }

  /** "14:05", or the date with it on any other day. */
  moment(time: number, now: number): string {
    const day = this.day(time);
    const clock = this.clock(time);
    return day === this.day(now) ? clock : `${this.date(day, now)}, ${clock}`;
  }

  /** The calendar day in the zone: "2026-11-22". */
  day(time: number): string {
    // Sweden writes dates as ISO 8601 has them.
    return this.#write(time, {}, 'sv');
  }

  /** "26 minutes ago"; never a time to come. */
  relative(time: number, now: number): string {
    const age = Math.max(0, now - time);
    if (age < minute) return this.text('justNow');
    const [size, unit] =
      age < hour
        ? ([minute, 'minute'] as const)
        : age < day
          ? ([hour, 'hour'] as const)
          : ([day, 'day'] as const);
    return new Intl.RelativeTimeFormat(this.tag, { numeric: 'auto' }).format(
      -Math.floor(age / size),
      unit,
    );
  }

  #write(time: number, options: Intl.DateTimeFormatOptions, tag = this.tag): string {
    const key = tag + JSON.stringify(options);
    let formatter = this.#formatters.get(key);
    if (!formatter) {
      formatter = new Intl.DateTimeFormat(tag, { timeZone: this.#timeZone, ...options });
      this.#formatters.set(key, formatter);
    }
    return formatter.format(time);
  }
}
