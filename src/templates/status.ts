// One line that is honest about how live the page is.
import { html, nothing, type TemplateResult } from 'lit';
import { selectConnection, selectStatus } from '../feed/select.js';
import { selectUpdated } from '../feed/select-more.js';
import type { TextKey } from '../locales/messages.js';
import type { ShellContext } from './shell-context.js';

const hour = 3_600_000;

/** The word for what is going on, the sentence with the time that belongs to it, and that time. */
function parts(
  { state }: ShellContext,
  answeredAt: number | undefined,
): [TextKey | undefined, TextKey, number | undefined] {
  const connection = selectConnection(state);
  const updated = selectUpdated(state);
  const { coverageStart, coverageEnd = updated } = state.blog;
  if (connection === 'ended') return [undefined, 'endedAt', coverageEnd];
  if (connection === 'idle') return [undefined, 'updated', updated];
  if (connection !== 'live') return [connection, 'showing', answeredAt];
  const status = selectStatus(state);
  if (status === 'upcoming') return [status, 'startsAt', coverageStart];
  return [status === 'paused' ? 'onHold' : 'live', 'updated', updated];
}

/** @param answeredAt When the server last answered, by its own clock. */
export function status(context: ShellContext, answeredAt: number | undefined): TemplateResult {
  const { locale, time: form } = context;
  const [word, sentence, time] = parts(context, answeredAt);
  const pieces: unknown[] = word ? [locale.text(word)] : [];
  if (time !== undefined) {
    const now = context.now();
    const isRelative =
      sentence === 'updated' && (form === 'relative' || (form === 'auto' && now - time < hour));
    const words = isRelative ? locale.relative(time, now) : locale.moment(time, now);
    const element = html`<time datetime=${new Date(time).toISOString()}>${words}</time>`;
    if (word) pieces.push(' · ');
    pieces.push(locale.pieces(sentence, { time: element }));
  }
  return html`<p part="status">
    ${word === 'live' ? html`<span part="live-dot"></span>` : nothing}${pieces}
  </p>`;
}
