// The page that is drawn: the one that this runs in, or on a server the one that is being written.

export interface Page {
  readonly baseURI: string;
  readonly location: Pick<Location, 'origin' | 'protocol'>;
}

export let page: Page = globalThis.document;

/** Draws for another page, at once and not later. */
export function drawFor<T>(other: Page, draw: () => T): T {
  const before = page;
  page = other;
  try {
    return draw();
  } finally {
    page = before;
  }
}
