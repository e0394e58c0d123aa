// What is said of catching up: its control, its heading, its end.
import { html, nothing, type TemplateResult } from 'lit';
import type { ShellContext } from './shell-context.js';

interface Digest {
  readonly doing: 'waiting' | 'loading' | 'failed' | 'none' | 'showing';
  /** When the reader was here, epoch milliseconds; undefined: all that mattered is shown. */
  readonly since: number | undefined;
}

type Drawn = TemplateResult | typeof nothing;

export function catchUpControl(
  { locale }: ShellContext,
  { doing }: Digest,
  onPress: () => void,
): TemplateResult {
  const isLoading = doing === 'loading';
  return html`<button
    type="button"
    part="control"
    aria-pressed=${doing === 'showing'}
    aria-disabled=${isLoading || nothing}
    @click=${onPress}
  >
    ${locale.text(isLoading ? 'loading' : 'catchUp')}
  </button>`;
}

/** What came of it, where that is no entry. */
export function caughtNothing(
  { locale }: ShellContext,
  { doing }: Digest,
  onDismiss: () => void,
): Drawn {
  if (doing !== 'none' && doing !== 'failed') return nothing;
  return html`<div part="message" class="caught-nothing">
    <p>${locale.text(doing === 'none' ? 'nothingMissed' : 'failed')}</p>
    <button type="button" part="control" @click=${onDismiss}>${locale.text('dismiss')}</button>
  </div>`;
}

export const digestWords = (
  { locale, now }: Pick<ShellContext, 'locale' | 'now'>,
  since: number | undefined,
): string =>
  since === undefined
    ? locale.text('digest')
    : locale.pieces('digestSince', { time: locale.moment(since, now()) }).join('');

export function digestHeading(
  context: ShellContext,
  { doing, since }: Digest,
  onEnd: () => void,
): Drawn {
  if (doing !== 'showing') return nothing;
  const level = Math.min(6, context.headingLevel + 1);
  return html`<div class="digest">
    <p role="heading" aria-level=${level}><bdi>${digestWords(context, since)}</bdi></p>
    <button type="button" part="control" @click=${onEnd}>${context.locale.text('showAll')}</button>
  </div>`;
}

export function digestEnd({ locale }: ShellContext, { doing }: Digest, onGoOn: () => void): Drawn {
  if (doing !== 'showing') return nothing;
  return html`<div class="older">
    <button type="button" part="control" @click=${onGoOn}>${locale.text('toLatest')}</button>
  </div>`;
}
