// Plays films that come in pieces, in browsers that do not do so by themselves. Large, so it is loaded
// when somebody wants to see one.
import Hls from 'hls.js/light';

/**
 * @param onFailure Called when it cannot go on.
 * @returns Ends it.
 */
export function startHls(player: HTMLMediaElement, src: string, onFailure: () => void): () => void {
  if (!Hls.isSupported()) throw new Error('This browser cannot play it.');
  // A strict policy allows no workers that are made of strings.
  const hls = new Hls({ enableWorker: false });
  hls.on(Hls.Events.ERROR, (_, { fatal }) => fatal && onFailure());
  hls.loadSource(src);
  hls.attachMedia(player);
  return () => hls.destroy();
}
