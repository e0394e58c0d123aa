// What stands around a blog that has begun, from top to bottom.
import { html } from 'lit';
import type { Entry } from '../model/entry.js';
import { banner, older, pause, type Actions } from './controls.js';
import { headerMore, topics } from './header-more.js';
import { ended, placeholder } from './messages.js';
import { pins, type Folds } from './pins.js';
import type { ShellContext } from './shell-context.js';
import type { Surroundings } from './shell.js';
import { status } from './status.js';

export interface SurroundingsOptions extends Actions {
  readonly pins: readonly Entry[];
  readonly folds: Folds;
  /** When the server last answered, by its own clock. */
  readonly answeredAt: number | undefined;
  readonly announcement: string;
}

export function surroundings(context: ShellContext, options: SurroundingsOptions): Surroundings {
  return {
    headerMore: headerMore(context),
    toolbar: html`${status(context, options.answeredAt)} ${pause(context, options)}`,
    banner: banner(context, options),
    above: html`${ended(context)} ${pins(options.pins, options.folds, context)}`,
    placeholder: placeholder(context, options),
    below: html`${older(context, options)} <slot name="footer">${topics(context)}</slot>`,
    announcement: options.announcement,
  };
}
