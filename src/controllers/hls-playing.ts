// Films that come in pieces: what it takes to play them is loaded when somebody presses play.
import { playsHls } from '../lib/hls.js';

interface Playing {
  readonly src: string;
  end: (() => void) | undefined;
}

/** Whether it shows a file that the feed names, and not what was put together. */
const isOfFeed = ({ src }: HTMLMediaElement): boolean => /^https?:/.test(src);

export class HlsPlaying {
  readonly #all = new Map<HTMLMediaElement, Playing>();
  readonly #onFailure: (player: HTMLMediaElement) => void;

  constructor(onFailure: (player: HTMLMediaElement) => void) {
    this.#onFailure = onFailure;
  }

  /** Whether it is played, or about to be, in place of the browser. */
  has(player: HTMLMediaElement): boolean {
    return this.#all.has(player);
  }

  /** To be called when somebody wants to play something. */
  played(player: HTMLMediaElement): void {
    if (player.matches('.live-blog-hls') && !this.has(player) && !playsHls(player))
      void this.#start(player);
  }

  /** Lets go of what has left the document, or shows something else now. */
  sweep(): void {
    for (const [player, { src, end }] of this.#all)
      if (!player.isConnected || (end && isOfFeed(player))) this.#end(player, src);
  }

  stop(): void {
    for (const [player, { src }] of this.#all) this.#end(player, src);
  }

  async #start(player: HTMLMediaElement): Promise<void> {
    const { src } = player;
    const playing: Playing = { src, end: undefined };
    this.#all.set(player, playing);
    const fail = () => {
      if (this.#all.get(player) !== playing) return;
      this.#end(player, src);
      this.#onFailure(player);
    };
    try {
      const { startHls } = await import('./hls-engine.js');
      if (this.#all.get(player) !== playing) return;
      playing.end = startHls(player, src, fail);
      // Whoever pressed play has waited; who may not be played to unasked presses again.
      await player.play().catch(() => undefined);
    } catch {
      fail();
    }
  }

  /** It can be played again later. */
  #end(player: HTMLMediaElement, src: string): void {
    const playing = this.#all.get(player);
    this.#all.delete(player);
    if (!playing?.end) return;
    const isOurs = !isOfFeed(player);
    playing.end();
    if (isOurs) player.setAttribute('src', src);
  }
}
