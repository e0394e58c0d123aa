// What plays in entries, films and sounds of their words as well: one is heard at a time, and what cannot
// be played says so.
import { HlsPlaying } from './hls-playing.js';
import { fallSilent, playAlone } from './one-player.js';

/** https://html.spec.whatwg.org/#dom-media-network_no_source */
const noSource = 3;

function showFault(player: HTMLMediaElement, isFaulty: boolean): void {
  const words = player.parentElement?.querySelector<HTMLElement>('.live-blog-unplayable');
  if (words && words.hidden === isFaulty) words.hidden = !isFaulty;
}

/** The player that an error is about, if it is its last. */
function failedOf(target: EventTarget | null): HTMLMediaElement | undefined {
  if (target instanceof HTMLMediaElement) return target;
  const player = target instanceof HTMLSourceElement ? target.parentElement : null;
  const isLast = !(target as Element | null)?.parentElement?.querySelector(
    ':scope > source:last-of-type',
  )?.nextElementSibling;
  return player instanceof HTMLMediaElement && isLast ? player : undefined;
}

export class Players {
  readonly #hls = new HlsPlaying((player) => showFault(player, true));
  #life: AbortController | undefined;

  start(container: HTMLElement): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const listen = (name: string, act: (player: HTMLMediaElement) => void) =>
      container.addEventListener(
        name,
        ({ target }) => target instanceof HTMLMediaElement && act(target),
        // They do not bubble.
        { capture: true, signal },
      );
    listen('play', (player) => this.#played(player));
    listen('volumechange', playAlone);
    for (const name of ['pause', 'ended', 'emptied']) listen(name, fallSilent);
    listen('loadedmetadata', (player) => showFault(player, false));
    const onError = ({ target }: Event) => this.#failed(target);
    container.addEventListener('error', onError, { capture: true, signal });
  }

  stop(): void {
    this.#life?.abort();
    this.#hls.stop();
  }

  /** To be called when entries may have gone. */
  drawn(): void {
    this.#hls.sweep();
  }

  #played(player: HTMLMediaElement): void {
    playAlone(player);
    this.#hls.played(player);
  }

  #failed(target: EventTarget | null): void {
    const player = failedOf(target);
    // What the browser cannot play may be played for it.
    if (!player || this.#hls.has(player)) return;
    // Who asks without cookies may be refused; better no captions than no film.
    if (player.crossOrigin !== null && player.matches('.live-blog-video')) {
      const { paused } = player;
      player.removeAttribute('crossorigin');
      player.load();
      if (!paused) void player.play().catch(() => undefined);
    } else if (player.error ?? player.networkState === noSource) showFault(player, true);
  }
}
