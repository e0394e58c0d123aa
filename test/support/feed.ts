// Feeds as a newsroom would send them, and a server that answers with whatever it is told to.

export interface RawEntry {
  id: string | number;
  title?: string;
  html?: string;
  published: string;
  [field: string]: unknown;
}

export interface RawFeed {
  entries: unknown[];
  [field: string]: unknown;
}

const start = Date.UTC(2026, 10, 20, 9, 0);
const minute = 60_000;

/** The time of the nth entry, RFC 3339; a minute after the one before it. */
export const timeOf = (n: number): string => new Date(start + n * minute).toISOString();

/** The nth entry of a blog, counted from the oldest. */
export const entry = (n: number, fields: Record<string, unknown> = {}): RawEntry => ({
  id: `${n}`,
  title: `Entry ${n}`,
  html: `<p>What happened in minute ${n}.</p>`,
  published: timeOf(n),
  ...fields,
});

/** Entries first … last, newest first. */
export const entries = (first: number, last: number): RawEntry[] =>
  Array.from({ length: last - first + 1 }, (_, index) => entry(last - index));

export const feed = (list: readonly unknown[], fields: Record<string, unknown> = {}): RawFeed => ({
  format: 'live-blog/1',
  title: 'A day at the harbour',
  ...fields,
  entries: [...list],
});

type Answer = RawFeed | Response | Promise<RawFeed | Response> | Error;

/** An answer whose text is at hand at once: streams take some time of the world. */
export function instantly(document: RawFeed, headers: Record<string, string> = {}): Response {
  const text = JSON.stringify(document);
  return Object.defineProperties(new Response(null, { headers }), {
    body: { value: null },
    text: { value: () => Promise.resolve(text) },
  });
}

/** Stands in for the network as an element's `request`; answers what it was told last. */
export class Newsroom {
  /** Whether no time goes by while an answer is read; for tests that hold it. */
  static isInstant = false;
  readonly requests: string[] = [];
  answer: Answer | ((url: string, init: RequestInit) => Answer);

  constructor(answer: Newsroom['answer']) {
    this.answer = answer;
  }

  readonly request = async (url: string, init: RequestInit): Promise<Response> => {
    this.requests.push(url);
    const given = typeof this.answer === 'function' ? this.answer(url, init) : this.answer;
    if (given instanceof Error) throw given;
    const answer = await given;
    if (answer instanceof Response) return answer;
    return Newsroom.isInstant ? instantly(answer) : Response.json(answer);
  };
}
