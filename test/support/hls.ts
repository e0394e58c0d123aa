// A film that comes in pieces: a list of them, and pieces of silence that browsers can decode.
import { keepPage } from './pages.js';

/** Frames of MPEG-1 layer III, 128 kbit/s at 44.1 kHz, of nothing but zeros: 26 ms of silence each. */
function silentFrames(count: number): string {
  const frame = `\xff\xfb\x90\xc4${'\0'.repeat(413)}`;
  return frame.repeat(count);
}

const piece = (text: string) => `data:audio/mpeg;base64,${btoa(text)}`;

/** Address of a list with so many pieces of a second. */
export async function keepHls(pieces: number): Promise<string> {
  const lines = Array.from({ length: pieces }, () => `#EXTINF:1.0,\n${piece(silentFrames(38))}`);
  const html = `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:1\n${lines.join('\n')}\n#EXT-X-ENDLIST`;
  return keepPage({ html, headers: { 'Content-Type': 'application/vnd.apple.mpegurl' } });
}
