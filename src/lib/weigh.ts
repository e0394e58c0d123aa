// What would be lost if something were moved in the document, so that the rest is moved around it.
import { holdsSelection } from './selection.js';

/** What starts anew when it is moved, where the engine cannot move it as it is. */
const costly = 'iframe, video, audio, object, embed';

const isPlaying = (node: Element): boolean =>
  [...node.querySelectorAll<HTMLMediaElement>('video, audio')].some(({ paused }) => !paused);

export function weigh(node: HTMLElement): number {
  // More than everything that could play, but does not.
  if (isPlaying(node)) return 1_000_000_000_000;
  if (node.querySelector(costly)) return 1_000_000;
  // These can be given back, but not unnoticed.
  return node.matches(':focus-within') || holdsSelection(node) ? 1_000 : 1;
}
