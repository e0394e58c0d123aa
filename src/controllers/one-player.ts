// Only one thing is heard at a time, of all live blogs on the page.

let heard: HTMLMediaElement | undefined;

/** To be called when something plays, or plays louder. What is silent disturbs nobody. */
export function playAlone(player: HTMLMediaElement): void {
  if (player.paused || player.muted || !player.volume) return;
  if (heard !== player) heard?.pause();
  heard = player;
}

/** To be called when something does not play any more. */
export function fallSilent(player: HTMLMediaElement): void {
  if (heard === player) heard = undefined;
}
