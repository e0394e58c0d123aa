// What is said to a reader who comes back: what is new, and the ways there.
import { html, nothing, type TemplateResult } from 'lit';
import { isDigest } from '../feed/unread.js';
import { count } from '../locales/count.js';
import type { Entry } from '../model/entry.js';
import type { ShellContext } from './shell-context.js';

type Words = Pick<ShellContext, 'locale' | 'now'>;

/** "New since 14:05 · 12 updates, 2 key". @param unread Undefined if they are not all known. */
export function sinceWords(
  { locale, now }: Words,
  since: number,
  unread: readonly Entry[] | undefined,
): string {
  const words = locale.pieces('newSince', { time: locale.moment(since, now()) }).join('');
  if (!unread?.length) return words;
  const keys = unread.filter(({ key }) => key).length;
  const counts = [
    count(locale, 'updateCount', unread.length),
    ...(keys ? [count(locale, 'keyCount', keys)] : []),
  ];
  const list = new Intl.ListFormat(locale.tag, { type: 'unit', style: 'short' });
  return `${words} · ${list.format(counts)}`;
}

/** Whether something of it is worth to be shown alone. */
export const hasDigest = (unread: readonly Entry[] | undefined): boolean =>
  !unread || unread.some(isDigest);

export const leftWords = ({ locale, now }: Words, leftAt: number): string =>
  locale.pieces('leftAt', { time: locale.moment(leftAt, now()) }).join('');

export interface SinceBar {
  readonly words: string;
  readonly doing: 'waiting' | 'loading' | 'failed';
  /** The way that is meant, in words. */
  readonly way: 'toUnread' | 'goOn';
  readonly onGo: () => void;
  readonly onCatchUp: (() => void) | undefined;
  readonly onDismiss: () => void;
}

export function sinceBar({ locale }: ShellContext, bar: SinceBar): TemplateResult {
  const isLoading = bar.doing === 'loading';
  const button = (words: string, onClick: () => void, name?: string) =>
    html`<button type="button" part="control" class=${name ?? nothing} @click=${onClick}>
      ${words}
    </button>`;
  return html`<div class="since">
    <p><bdi>${bar.words}</bdi></p>
    ${bar.doing === 'failed' ? html`<p class="since-failed"><bdi>${locale.text('failed')}</bdi></p>` : nothing}
    <button type="button" part="control" aria-disabled=${isLoading || nothing} @click=${bar.onGo}>
      ${locale.text(isLoading ? 'loading' : bar.way)}
    </button>
    ${bar.onCatchUp ? button(locale.text('catchUp'), bar.onCatchUp) : nothing}
    ${button(locale.text('dismiss'), bar.onDismiss, 'since-dismiss')}
  </div>`;
}
