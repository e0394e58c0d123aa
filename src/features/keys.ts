// The list of keys, where the page wants any, and the single letters among them.
import { EntryMoves } from '../controllers/entry-moves.js';
import { KeyList } from '../controllers/key-list.js';
import { useLetters } from '../controllers/letters.js';
import { keysStyles } from '../styles/keys.js';
import { keysButton, keysPanel } from '../templates/keys.js';
import type { CreateFeature } from './feature.js';

export const keys: CreateFeature = (tools) => {
  const { element } = tools.first;
  const moves = new EntryMoves(tools);
  const list = new KeyList(element, tools.undisturbed);
  let life = new AbortController();
  return {
    styles: keysStyles,
    places: {
      toolbar: (context) => keysButton(context, list.state),
      panel: (context) => keysPanel(context, list.state),
    },
    start() {
      life = new AbortController();
      useLetters({ ...tools, moves, list, signal: life.signal });
    },
    stop: () => life.abort(),
  };
};
