// What a backend is, and what of a newsroom it serves. Times are epoch milliseconds.

export interface DeskPicture {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

export type DeskBlock =
  | { readonly type: 'html'; readonly html: string }
  | ({ readonly type: 'image' } & DeskPicture)
  | { readonly type: 'quote'; readonly text: string; readonly cite?: string };

export interface DeskEntry {
  readonly id: string;
  /** From 1, in the order of publication: for backends whose ids are numbers. */
  readonly number: number;
  readonly title: string;
  readonly blocks: readonly DeskBlock[];
  readonly authors: readonly { readonly name: string; readonly image?: string }[];
  readonly tags: readonly string[];
  readonly key: boolean;
  readonly pinned: boolean;
  readonly published: number;
  /** When its text was changed after publication. */
  readonly revised?: number;
  /** When anything was done to it: published, revised, marked, removed. */
  readonly changed: number;
  readonly isRemoved: boolean;
}

export interface Desk {
  readonly title: string;
  /** A sentence or two, without markup. */
  readonly summary: string;
  readonly language: string;
  readonly isEnded: boolean;
  /** When the coverage began, and when anything was last done. */
  readonly started: number;
  readonly changed: number;
  readonly now: number;
  /** Newest first; the removed ones are among them. */
  readonly entries: readonly DeskEntry[];
}

export interface BackendAnswer {
  readonly status?: number;
  /** By default JSON. */
  readonly type?: string;
  readonly body: object | string;
}

/** What readers get of it, without a reload. */
export interface Guarantees {
  readonly edits: boolean;
  readonly deletions: boolean;
  readonly pins: boolean;
  readonly keys: boolean;
  /** Whether older entries can be loaded. */
  readonly pages: boolean;
  /** Whether it says that the coverage is over. */
  readonly ends: boolean;
}

export interface Backend {
  /** Of the format that reads it, or of that and a variant: "superdesk-v2". */
  readonly name: string;
  /** What publishers call it. */
  readonly title: string;
  /** What is to be known of it on its page: two or three sentences. */
  readonly words: string;
  /** The path that a publisher would put into `src`; all its paths begin with /backends/NAME/. */
  readonly src: string;
  /** More attributes of the tag. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly guarantees: Guarantees;
  /** undefined: there is nothing at this address. */
  answer(url: URL, desk: Desk): BackendAnswer | undefined;
}

export const backends: readonly Backend[];
