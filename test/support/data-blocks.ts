// An entry that is made of certain blocks, on a page.
import { entry, feed, type RawFeed } from './feed.js';
import { articlesOf, load, place, type Mounted } from './mount.js';

type Fields = Readonly<Record<string, unknown>>;

export const withBlocks = (...blocks: readonly Fields[]): RawFeed =>
  feed([entry(1, { html: undefined, blocks }), entry(0)]);

export interface ShownBlocks {
  readonly mounted: Mounted;
  readonly body: HTMLElement;
  readonly find: (selector: string) => HTMLElement | null;
}

export async function showBlocks(...blocks: readonly Fields[]): Promise<ShownBlocks> {
  const attributes = { reveal: 'always', 'time-zone': 'UTC' };
  const mounted = await load(withBlocks(...blocks), attributes);
  const body = articlesOf(mounted.blog)[0]!.querySelector<HTMLElement>('.live-blog-entry-body')!;
  return { mounted, body, find: (selector) => body.querySelector<HTMLElement>(selector) };
}

/** Makes elements on the page so wide, until the end of the test. */
export function setWidth(pixels: number): void {
  const style = place(document.createElement('style'), document.head);
  style.textContent = `live-blog { display: block; inline-size: ${pixels}px }`;
}

/** One of each kind that is made of data. */
export const league = {
  type: 'table',
  caption: 'After nine rounds',
  header: ['Village', 'Played', 'Points'],
  rows: [
    ['Overby', 9, '31'],
    ['Marram', 9, '–'],
  ],
};
export const match = {
  type: 'score',
  home: { name: 'Overby', score: 2 },
  away: { name: 'Marram', score: 1 },
  status: 'Second half',
  clock: '63′',
  events: [
    { time: '12′', text: 'Goal: Lund', team: 'home' },
    { time: '40′', text: 'Goal: Weir', team: 'Marram' },
    'The wind has turned',
  ],
};
export const poll = {
  type: 'poll',
  question: 'Should the lighthouse move?',
  options: [
    { text: 'Yes', votes: 1_500 },
    { text: 'No', votes: '500' },
  ],
  closes: '2026-11-20T18:00:00Z',
  url: 'https://example.org/vote',
};
export const card = {
  type: 'link',
  url: 'https://www.example.org/tides',
  title: 'How to read a table of tides',
  description: 'Four columns and a pencil.',
  image: '/pier.svg',
};
