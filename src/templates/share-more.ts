// What a press on a button to share with has opened: the choice of ways, or what is to be copied by hand.
import { html, nothing, type TemplateResult } from 'lit';
import { targetHref, type Values } from '../feed/share-targets.js';
import type { Locale } from '../locales/locale.js';
import type { ShareTarget } from '../model/share-target.js';

export interface Ways {
  readonly targets: readonly ShareTarget[];
  readonly onCopy: () => void;
  /** Undefined: the device has no way of its own. */
  readonly onDevice: (() => void) | undefined;
  readonly onTarget: (name: string, event: Event) => void;
}

const button = (words: string, onPress: () => void) =>
  html`<button type="button" class="live-blog-share" @click=${onPress}>${words}</button>`;

/** @param isQuote Whether it is more than a link that is shared. */
export function shareWays(
  values: Values,
  isQuote: boolean,
  { targets, onCopy, onDevice, onTarget }: Ways,
  locale: Locale,
): TemplateResult {
  const link = (target: ShareTarget) => {
    const { name } = target;
    const href = targetHref(target, values);
    return href
      ? html`<a
          class="live-blog-share"
          href=${href}
          target="_blank"
          rel="noopener noreferrer"
          @click=${(event: Event) => onTarget(name, event)}
          >${locale.pieces('shareOn', { name })}</a
        >`
      : nothing;
  };
  const label = locale.text('shareWays');
  return html`<span class="live-blog-share-ways" role="group" aria-label=${label}
    >${button(locale.text(isQuote ? 'copyQuote' : 'copyLink'), onCopy)} ${targets.map(link)}
    ${onDevice ? button(locale.text('shareMore'), onDevice) : nothing}</span
  >`;
}

/** For who has to copy it by hand. */
export const copyByHand = (words: string, locale: Locale): TemplateResult =>
  html`<p class="live-blog-share-words" tabindex="-1">
    ${locale.pieces('copyByHand', { text: html`<bdi>${words}</bdi>` })}
  </p>`;

/** Any of both, until it is closed by Escape. */
export function shareMore(content: unknown, onClose: () => void): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return html`<div class="live-blog-share-more" @keydown=${onKey}>${content}</div>`;
}
