// What stands around a blog that has begun, from top to bottom.
import { html, nothing } from 'lit';
import type { Entry } from '../model/entry.js';
import { banner, older, pause, type Actions } from './controls.js';
import { headerMore, topics } from './header-more.js';
import { ended, missing, placeholder } from './messages.js';
import { pins, type Folds } from './pins.js';
import type { ShellContext } from './shell-context.js';
import type { Surroundings } from './shell.js';
import { skip, skipBack } from './skip.js';
import { status } from './status.js';

/** What features draw, by the places that they know. */
interface Drawing {
  draw(
    place: 'panel' | 'keys' | 'above' | 'top' | 'below' | 'ended',
    context: ShellContext,
  ): unknown;
  controls(own: unknown, context: ShellContext): unknown;
  bannerWords(context: ShellContext): string | undefined;
  /** Undefined: all entries are to be seen. */
  readonly matches: unknown;
}

export interface SurroundingsOptions extends Actions {
  readonly features: Drawing;
  readonly pins: readonly Entry[];
  readonly folds: Folds;
  /** When the server last answered, by its own clock. */
  readonly answeredAt: number | undefined;
  /** Whether a link led to an entry that is not there. */
  readonly isMissing: boolean;
  readonly announcement: string;
  /** Whether it is written by a server: what only script can answer is left out. */
  readonly isWritten?: boolean;
}

export function surroundings(context: ShellContext, options: SurroundingsOptions): Surroundings {
  const { features } = options;
  const isNewestFirst = context.state.flow > 0;
  const news = banner(context, options, features.bannerWords(context));
  // Of all that is known, what was looked for is shown already.
  const back = features.matches ? undefined : older(context, options);
  const [past, again] = options.isWritten ? [nothing, nothing] : [skip(context), skipBack(context)];
  return {
    headerMore: headerMore(context),
    toolbar: html`${status(context, options.answeredAt)}
    ${features.controls(pause(context, options), context)} ${past}
    ${features.draw('panel', context)}`,
    banner: isNewestFirst ? news : undefined,
    keys: features.draw('keys', context),
    above: html`${missing(context, options)} ${ended(context, features.draw('ended', context))}
    ${features.draw('above', context)} ${pins(options.pins, options.folds, context)}
    ${features.draw('top', context)} ${isNewestFirst ? undefined : back}`,
    placeholder: placeholder(context, options),
    below: html`${isNewestFirst ? back : undefined} ${features.draw('below', context)}
      <div class="banner below">${isNewestFirst ? undefined : news}</div>
      <slot name="footer">${topics(context)}</slot> ${again}`,
    announcement: options.announcement,
  };
}
