// A newsroom whose backend is imitated: what is done to it can be asked for in any format.
import type { Desk, DeskBlock, DeskEntry } from '../../demo/server/backends/index.mjs';

const minute = 60_000;
const start = Date.UTC(2026, 10, 22, 9);

const paragraph = (words: string): DeskBlock => ({ type: 'html', html: `<p>${words}</p>` });

function entry(number: number, changes: Partial<DeskEntry> = {}): DeskEntry {
  const published = start + number * minute;
  return {
    id: `e${number}`,
    number,
    title: `Update ${number}`,
    blocks: [paragraph(`What was seen at minute ${number}, “as it was” & no more.`)],
    authors: [{ name: 'Ada Quill', image: 'https://pictures.example/ada.jpg' }],
    tags: ['harbour'],
    key: false,
    pinned: false,
    published,
    changed: published,
    isRemoved: false,
    ...changes,
  };
}

export class TestDesk {
  desk: Desk;

  /** @param count How many entries there are at first. */
  constructor(count: number) {
    const entries = Array.from({ length: count }, (_, n) => entry(count - n));
    const now = start + (count + 1) * minute;
    this.desk = {
      title: 'The storm at the harbour',
      summary: 'Everything about the storm, as it comes in.',
      language: 'en-GB',
      isEnded: false,
      started: start,
      changed: entries[0]!.published,
      now,
      entries,
    };
  }

  /** A new entry, with a picture and a quotation in it; its id. */
  publish(): string {
    this.#pass();
    const number = this.desk.entries.length + 1;
    const { now } = this.desk;
    const blocks: DeskBlock[] = [
      paragraph(`News ${number} from the pier.`),
      {
        type: 'image',
        src: 'https://pictures.example/pier.jpg',
        width: 800,
        height: 500,
        alt: 'A pier in the rain.',
        caption: 'The pier, before it closed.',
        credit: 'Ada Quill',
      },
      { type: 'quote', text: 'Nobody goes out today.', cite: 'The harbour master' },
    ];
    const one = entry(number, { blocks, published: now, changed: now });
    this.#set([one, ...this.desk.entries]);
    return one.id;
  }

  edit(id: string, words: string): void {
    this.#pass();
    const { now } = this.desk;
    this.#change(id, { blocks: [paragraph(words)], revised: now });
  }

  mark(id: string, marks: Pick<Partial<DeskEntry>, 'pinned' | 'key'>): void {
    this.#pass();
    this.#change(id, marks);
  }

  remove(id: string): void {
    this.#pass();
    this.#change(id, { isRemoved: true });
  }

  end(): void {
    this.#pass();
    this.desk = { ...this.desk, isEnded: true, changed: this.desk.now };
  }

  /** Time passes, and nothing else. */
  pass(): void {
    this.#pass();
  }

  #change(id: string, changes: Partial<DeskEntry>): void {
    const { entries, now } = this.desk;
    this.#set(entries.map((one) => (one.id === id ? { ...one, ...changes, changed: now } : one)));
  }

  #set(entries: readonly DeskEntry[]): void {
    this.desk = { ...this.desk, entries, changed: this.desk.now };
  }

  /** As long as between two polls. */
  #pass(): void {
    this.desk = { ...this.desk, now: this.desk.now + 20_000 };
  }
}
