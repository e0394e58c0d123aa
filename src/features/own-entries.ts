// Entries as the page draws them, by its `renderEntry`.
import { renderOwn } from '../timeline/own-entry.js';
import type { CreateFeature } from './feature.js';

export const ownEntries: CreateFeature = ({ first: { element }, redraw }) => {
  let hook = element.renderEntry;
  return {
    renderOwn: (...what) => element.renderEntry && renderOwn(element.renderEntry, ...what),
    drawn() {
      if (hook === element.renderEntry) return;
      hook = element.renderEntry;
      redraw();
    },
  };
};
