// What single letters do.
import type { FirstStage } from '../stages/first-stage.js';
import type { EntryMoves } from './entry-moves.js';
import { standAt } from './feed-keys.js';
import type { KeyList } from './key-list.js';
import { onLetters } from './letter-keys.js';
import type { ReaderActions } from './reader-actions.js';
import type { Undisturbed } from './undisturbed.js';

interface LetterTools {
  readonly first: FirstStage;
  readonly actions: ReaderActions;
  readonly undisturbed: Undisturbed;
  readonly moves: EntryMoves;
  readonly list: KeyList;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Whether there was anything to do. */
type Use = (event: KeyboardEvent) => boolean;

export function useLetters(tools: LetterTools): void {
  const { first, actions, undisturbed, moves, list, signal } = tools;
  const focused = () =>
    undisturbed.articles.find((article) => article.element.matches(':focus-within'))?.element;
  const uses = new Map<string, Use>([
    ['j', (event) => moves.go(1, standAt(event) ?? focused())],
    ['k', (event) => moves.go(-1, standAt(event) ?? focused())],
    [
      'n',
      () => {
        const has = first.state.pending.size > 0;
        if (has) actions.forControls.onReveal();
        return has;
      },
    ],
    ['/', () => list.focusSearch()],
    ['?', (event) => list.turnFrom(event.composedPath()[0] as HTMLElement)],
  ]);
  const use = (letter: string, event: KeyboardEvent) =>
    list.state.areLettersOn && !!uses.get(letter)?.(event);
  onLetters(first.element, use, signal);
}
