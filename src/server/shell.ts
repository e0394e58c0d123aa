// What stands around the entries, as a server writes it: by the same templates, without what only script can answer.
import { html, nothing, type TemplateResult } from 'lit';
import { selectKeyEvents } from '../feed/select-key-events.js';
import { selectPins } from '../feed/select-more.js';
import { linkHref } from '../lib/url.js';
import { fewKeyEvents, keyEventStrip } from '../templates/key-events.js';
import type { ShellContext } from '../templates/shell-context.js';
import { shell } from '../templates/shell.js';
import { surroundings } from '../templates/surroundings.js';

const ignore = (): void => undefined;
const actions = { onPause: ignore, onReveal: ignore, onOlder: ignore, onRetry: ignore };

function strip(context: ShellContext): unknown {
  const all = selectKeyEvents(context.state).slice(0, fewKeyEvents);
  const answers = { onGo: ignore, onAll: ignore, onScroll: ignore, onFocus: ignore };
  return all.length
    ? keyEventStrip(context, { entries: all, total: all.length, ...answers })
    : undefined;
}

const nextLink = (next: string | undefined, { locale }: ShellContext): unknown => {
  const href = linkHref(next);
  if (!href) return nothing;
  return html`<p class="older"><a rel="next" href=${href}>${locale.text('loadOlder')}</a></p>`;
};

export interface ShellWishes {
  readonly noHeader: boolean;
  readonly noKeyEvents: boolean;
  /** The page that older entries are on. */
  readonly next: string | undefined;
}

export function serverShell(context: ShellContext, wishes: ShellWishes): TemplateResult {
  const hasStrip = !wishes.noKeyEvents;
  const features = {
    draw: (place: string) => {
      if (place === 'keys' && hasStrip) return strip(context);
      return place === 'below' ? nextLink(wishes.next, context) : undefined;
    },
    controls: () => undefined,
    bannerWords: () => undefined,
    // Older entries are on another page, and not behind a button.
    matches: true,
  };
  const around = surroundings(context, {
    ...actions,
    features,
    pins: selectPins(context.state),
    folds: { tall: new Set(), open: new Set(), fold: ignore },
    answeredAt: undefined,
    isMissing: false,
    announcement: '',
    isPaused: false,
    older: 'waiting',
    controls: '',
    isWritten: true,
  });
  return shell(context, !wishes.noHeader, hasStrip, around);
}
