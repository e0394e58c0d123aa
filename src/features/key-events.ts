// The strip of key events, which lead to them.
import { StripScroll } from '../controllers/strip-scroll.js';
import { selectKeyEvents } from '../feed/select-key-events.js';
import type { Entry } from '../model/entry.js';
import { keyEventsStyles } from '../styles/key-events.js';
import { fewKeyEvents, keyEventStrip } from '../templates/key-events.js';
import type { ShellContext } from '../templates/shell-context.js';
import type { CreateFeature } from './feature.js';

/** Which of them are in the strip. */
class Picks {
  isAll = false;
  #last: string | undefined;

  /** What comes in does not push out what the reader has come to. */
  of(all: readonly Entry[], isUsed: boolean): readonly Entry[] {
    const reached = isUsed ? all.findIndex(({ id }) => id === this.#last) + 1 : 0;
    const picked = this.isAll ? all : all.slice(0, Math.max(fewKeyEvents, reached));
    this.#last = picked.at(-1)?.id;
    return picked;
  }
}

export const keyEvents: CreateFeature = ({ first: { element }, permalinks, update }) => {
  const root = element.renderRoot as ShadowRoot;
  const strip = new StripScroll(root);
  const picks = new Picks();
  const links = () => root.querySelectorAll<HTMLElement>('[part=key-event]');

  async function showAll(): Promise<void> {
    const known = links().length;
    picks.isAll = true;
    update();
    await element.updateComplete;
    links()[known]?.focus();
  }

  function draw(context: ShellContext): unknown {
    const all = selectKeyEvents(context.state);
    strip.note();
    if (!all.length) return undefined;
    return keyEventStrip(context, {
      entries: picks.of(all, strip.isUsed),
      total: all.length,
      onGo: (id) => void permalinks.goTo(id).catch(() => undefined),
      onAll: () => void showAll(),
      onScroll: strip.mark,
      onFocus: strip.bringIn,
    });
  }

  return {
    styles: keyEventsStyles,
    places: { keys: draw },
    drawn: () => strip.settle(),
    forget: () => (picks.isAll = false),
    stop: () => strip.stop(),
  };
};
