// What stands around a blog that has begun, from top to bottom.
import { html } from 'lit';
import type { Entry } from '../model/entry.js';
import { banner, older, pause, type Actions } from './controls.js';
import { headerMore, topics } from './header-more.js';
import { ended, missing, placeholder } from './messages.js';
import { pins, type Folds } from './pins.js';
import type { ShellContext } from './shell-context.js';
import type { Surroundings } from './shell.js';
import { skip, skipBack } from './skip.js';
import { status } from './status.js';

export interface SurroundingsOptions extends Actions {
  readonly pins: readonly Entry[];
  readonly folds: Folds;
  /** When the server last answered, by its own clock. */
  readonly answeredAt: number | undefined;
  /** Whether a link led to an entry that is not there. */
  readonly isMissing: boolean;
  readonly announcement: string;
}

export function surroundings(context: ShellContext, options: SurroundingsOptions): Surroundings {
  return {
    headerMore: headerMore(context),
    toolbar: html`${status(context, options.answeredAt)} ${pause(context, options)} ${skip(context)}`,
    banner: banner(context, options),
    above: html`${missing(context, options)} ${ended(context)}
    ${pins(options.pins, options.folds, context)}`,
    placeholder: placeholder(context, options),
    below: html`${older(context, options)}
      <slot name="footer">${topics(context)}</slot> ${skipBack(context)}`,
    announcement: options.announcement,
  };
}
