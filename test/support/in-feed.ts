// A blog whose stream is an ARIA feed, and the keys in it.
import { sendKeys } from '@web/test-runner-commands';
import type { RawFeed } from './feed.js';
import { focused } from './flat-tree.js';
import { load, nextFrame, textOf } from './mount.js';

export const open = (answer: RawFeed, attributes: Record<string, string> = {}) =>
  load(answer, { keyboard: 'feed', reveal: 'ask', ...attributes });

/** The article that has the focus, or the words of what has. */
export const at = () => focused().closest('article')?.id ?? textOf(focused());
export const press = async (key: string) => {
  await sendKeys({ press: key });
  await nextFrame();
};

export function inTime<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** Whether a key is left to the browser. */
export const dispatch = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
