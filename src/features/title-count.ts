// Counts in the page's title what came while it was out of sight.
import { onReturn } from '../controllers/on-return.js';
import { countInTitle } from '../controllers/page-title.js';
import { arrivals } from '../feed/arrivals.js';
import { endpointUrl } from '../lib/endpoint.js';
import type { CreateFeature } from './feature.js';

export const titleCount: CreateFeature = ({ first, gate }) => {
  const owner = {};
  const ends: (() => void)[] = [];
  let came: readonly string[] = [];

  const count = (ids: readonly string[]) => {
    came = ids;
    // Another element may show the same.
    const feed = endpointUrl(first.element.src ?? '', document.baseURI)?.href;
    countInTitle(owner, new Set(ids.map((id) => `${feed} ${id}`)));
  };
  const clear = () => count([]);

  return {
    start: () => ends.push(gate.watchHidden(), onReturn(clear)),
    stop() {
      for (const end of ends.splice(0)) end();
      clear();
    },
    forget: clear,
    changed(now, before) {
      if (document.visibilityState !== 'hidden' || now.entries === before.entries) return;
      const news = arrivals(now, before).map(({ id }) => id);
      count([...came, ...news].filter((id) => now.entries.has(id)));
    },
  };
};
