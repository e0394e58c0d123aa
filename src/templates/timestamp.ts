import { html, type TemplateResult } from 'lit';
import type { Locale } from '../locales/locale.js';

export type TimeForm = 'auto' | 'relative' | 'absolute';

export interface TimeContext {
  readonly locale: Locale;
  readonly time: TimeForm;
  /** Epoch milliseconds by the server's clock. */
  readonly now: () => number;
}

const hour = 3_600_000;

/**
 * When an entry was published, in two forms. `auto` shows the clock and, for an hour, how long ago.
 * The form that is not shown is there for assistive technology; after the hour it is the date, which
 * does not change any more.
 * @param withDate Shows the date where it is not today's, for entries that stand under no day.
 */
export function timestamp(time: number, context: TimeContext, withDate = false): TemplateResult {
  const { locale, time: form } = context;
  const now = context.now();
  const clock = withDate ? locale.moment(time, now) : locale.clock(time);
  const isAgeShown = form === 'auto' && now - time < hour;
  const [main, other] =
    form === 'relative'
      ? [locale.relative(time, now), locale.moment(time, now)]
      : [clock, isAgeShown ? locale.relative(time, now) : locale.date(locale.day(time), now)];
  return html`<time class="live-blog-entry-time" datetime=${new Date(time).toISOString()}
    ><b>${main}</b>
    <span class=${isAgeShown ? 'live-blog-ago' : 'live-blog-unseen'}>${other}</span></time
  >`;
}
