// Links entries that replace or repeat others to them.
import { changedRelations, relationsOf } from '../feed/related.js';
import { memo } from '../lib/memo.js';
import { relatedStyles } from '../styles/related.js';
import { relatedLinks } from '../templates/related.js';
import type { CreateFeature } from './feature.js';

export const related: CreateFeature = ({ first, permalinks, redraw }) => {
  const relate = memo(relationsOf);
  const current = () => relate(first.state.entries, first.state.pending);
  let drawn: ReturnType<typeof relationsOf> = new Map();
  const onGo = (id: string) => void permalinks.goTo(id).catch(() => undefined);
  return {
    entryStyles: relatedStyles,
    footer(entry, context) {
      const relations = current().get(entry.id);
      const { idPrefix } = first.element;
      return relations && relatedLinks(relations, { ...context, idPrefix, onGo });
    },
    // Those that others came to lead to, or that lead elsewhere now, have not changed themselves.
    drawn() {
      const now = current();
      if (now === drawn) return;
      const changed = changedRelations(drawn, now);
      drawn = now;
      if (changed.size) redraw(changed);
    },
  };
};
