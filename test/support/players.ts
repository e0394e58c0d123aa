// What plays in entries: a frame that counts how often it was loaded, and a film that should go on. A
// page's own script puts them in, as it would an embed.

interface CountingPage extends Window {
  loads: Record<string, number>;
}
const page = window as unknown as CountingPage;

/** A second of silence: 8 bits, 8 kHz. http://soundfile.sapp.org/doc/WaveFormat/ */
function silence(): Blob {
  const rate = 8_000;
  const header = new DataView(new ArrayBuffer(44));
  const words = [
    [0, 'RIFF'],
    [8, 'WAVEfmt '],
    [36, 'data'],
  ] as const;
  for (const [at, word] of words)
    new Uint8Array(header.buffer).set(new TextEncoder().encode(word), at);
  const longs = [
    [4, 36 + rate],
    [16, 16],
    [24, rate],
    [28, rate],
    [40, rate],
  ] as const;
  for (const [at, value] of longs) header.setUint32(at, value, true);
  const shorts = [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const;
  for (const [at, value] of shorts) header.setUint16(at, value, true);
  return new Blob([header, new Uint8Array(rate).fill(128)], { type: 'audio/wav' });
}

export interface Player {
  readonly id: string;
  /** Settles when all is loaded that this engine can play. */
  readonly ready: Promise<unknown>;
  /** What became of it that should not; empty as long as it plays. */
  readonly mishaps: () => readonly string[];
}

/** Puts a frame and a film into an entry. */
export function addPlayer(id: string, entry: HTMLElement): Player {
  const mishaps: string[] = [];
  const frame = document.createElement('iframe');
  frame.style.blockSize = '120px';
  page.loads = { ...page.loads, [id]: 0 };
  frame.srcdoc = `<script>parent.loads['${id}']++</script>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));

  const film = document.createElement('video');
  Object.assign(film, { muted: true, loop: true, src: URL.createObjectURL(silence()) });
  entry.append(frame, film);
  const plays = film.play().then(
    () => {
      for (const name of ['pause', 'emptied', 'abort'])
        film.addEventListener(
          name,
          () => film.isConnected && mishaps.push(`${name} of film ${id}`),
        );
    },
    (cause: unknown) => console.log(`Films are left out: ${String(cause)}`),
  );
  return {
    id,
    ready: Promise.all([loaded, plays]),
    mishaps: () => [...mishaps, ...(page.loads[id]! > 1 ? [`frame ${id} is loaded again`] : [])],
  };
}
