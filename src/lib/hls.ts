// HTTP Live Streaming: films that come in pieces. https://www.rfc-editor.org/rfc/rfc8216

/** By what the feed says of a file, or else by its name. */
export const isHls = (url: string, type: string | undefined): boolean =>
  type ? /mpegurl/i.test(type) : /\.m3u8$/i.test(new URL(url).pathname);

/** Whether this browser plays them by itself. */
export const playsHls = (player: HTMLMediaElement): boolean =>
  player.canPlayType('application/vnd.apple.mpegurl') !== '';
