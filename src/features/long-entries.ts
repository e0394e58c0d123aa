// Folds entries that are too long: they are shown as far as a reader needs to tell whether to read on.
import { render, type TemplateResult } from 'lit';
import { EntryFolds } from '../controllers/entry-folds.js';
import { longEntryStyles } from '../styles/long-entries.js';
import { foldButton } from '../templates/fold-button.js';
import type { EntryItem } from '../timeline/items.js';
import type { CreateFeature } from './feature.js';

/** Where the buttons are, by body. */
const holders = new WeakMap<Element, HTMLElement>();

function holderOf(body: HTMLElement): HTMLElement {
  const known = holders.get(body);
  if (known) return known;
  const holder = document.createElement('div');
  holder.className = 'live-blog-fold';
  holders.set(body, holder);
  body.after(holder);
  return holder;
}

/** So that the button can say what it unfolds; what has that id already keeps it. */
function nameBody(article: HTMLElement, body: HTMLElement): void {
  const id = `${article.id}-body`;
  const root = article.getRootNode() as Partial<Document>;
  if (body.id !== id && !root.getElementById?.(id)) body.id = id;
}

/** @param isFolded Undefined if all of it is to be seen. */
function fold(body: HTMLElement, isFolded: boolean | undefined, button: () => TemplateResult) {
  body.classList.toggle('live-blog-long', isFolded !== undefined);
  body.classList.toggle('live-blog-folded', !!isFolded);
  if (isFolded !== undefined) render(button(), holderOf(body));
  else {
    holders.get(body)?.remove();
    holders.delete(body);
  }
}

export const longEntries: CreateFeature = ({ first, redraw }) => {
  const folds = new EntryFolds(() => first.timeline, redraw);

  function dress(article: HTMLElement, item: EntryItem): void {
    const isFolded = folds.isFolded(item);
    const body = article.querySelector<HTMLElement>('.live-blog-entry-body');
    // A page that draws entries itself may do without.
    if (!body) return;
    if (isFolded === undefined && !holders.has(body)) return;
    nameBody(article, body);
    const onTurn = () => folds.turn(body, !isFolded, holderOf(body));
    fold(body, isFolded, () =>
      foldButton(item.entry, !!isFolded, body.id, onTurn, first.timeline.context!),
    );
  }

  return {
    entryStyles: longEntryStyles,
    decorate: (node, item) => item.kind === 'entry' && dress(node, item),
    drawn: () => folds.drawn(),
    forget: () => folds.forget(),
    start: () => folds.start(),
    stop: () => folds.stop(),
  };
};
