// What an entry is called where only a line of it is shown.
import { isRecord, text } from '../lib/read.js';
import { plainText } from '../lib/plain-text.js';
import type { Entry } from '../model/entry.js';

/** Characters: three lines of a narrow column. */
const most = 90;

/** The fields of blocks that hold words, and whether those are HTML. */
const wordy = {
  text: false,
  html: true,
  title: false,
  question: false,
  caption: false,
  alt: false,
};

/** "East Quay 2", of one side of a score. */
function sideWords(side: unknown): string | undefined {
  if (!isRecord(side)) return text(side);
  return [text(side['name']), text(side['score'])].filter(Boolean).join(' ');
}

function cut(words: string): string {
  if (words.length <= most) return words;
  // Not every script has spaces; some characters have two halves.
  return `${words.slice(0, most).replace(/\s+\S{0,20}$|\p{Cs}$/u, '')}…`;
}

/** Its title, else the first words of its text, never markup; undefined if it has none. */
export function firstWords({ title, blocks }: Pick<Entry, 'title' | 'blocks'>): string | undefined {
  if (title) return title;
  for (const block of blocks) {
    const score = [sideWords(block['home']), sideWords(block['away'])].filter(Boolean).join(' – ');
    if (score) return cut(score);
    for (const [field, isHtml] of Object.entries(wordy)) {
      const value = block[field];
      if (typeof value !== 'string') continue;
      const words = isHtml ? plainText(value) : value.trim();
      if (words) return cut(words);
    }
  }
  return undefined;
}
