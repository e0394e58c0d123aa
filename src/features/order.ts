// Which entries stand first, as the reader chooses; and the way to the beginning, and on from there.
import { FromStart } from '../controllers/from-start.js';
import { showLater } from '../controllers/show-later.js';
import { LiveBlogChoiceEvent } from '../events.js';
import { comparePositions, positionOf } from '../feed/position.js';
import { selectShown } from '../feed/select.js';
import type { FeedState } from '../feed/state.js';
import { count } from '../locales/count.js';
import { orderEntryStyles, orderStyles } from '../styles/order.js';
import { later, orderSwitch, startFailed } from '../templates/order.js';
import type { ShellContext } from '../templates/shell-context.js';
import type { CreateFeature } from './feature.js';
import { offers } from './offers.js';

/** Whether all that waits comes in after everything that is shown. */
function isBelow(state: FeedState): boolean {
  const [last] = selectShown(state);
  return [...state.pending].every((id) => {
    const entry = state.entries.get(id)!;
    return (
      entry.pinned === undefined &&
      (!last || comparePositions(positionOf(entry), positionOf(last)) < 0)
    );
  });
}

const bannerWords = ({ state, locale }: ShellContext): string | undefined =>
  state.flow < 0 && isBelow(state)
    ? count(locale, 'newUpdatesBelow', state.pending.size)
    : undefined;

export const order: CreateFeature = (tools) => {
  const { element } = tools.first;
  const start = new FromStart(tools);
  const turn = async () => {
    // Not what the page wishes, but what is shown: something else may have it flow otherwise for a while.
    const value = tools.first.state.flow < 0 ? 'newest' : 'oldest';
    element.order = value;
    await element.updateComplete;
    element.dispatchEvent(new LiveBlogChoiceEvent({ control: 'order', value }));
  };
  const actions = {
    start,
    onTurn: () => void turn(),
    onStart: () => void start.go(),
  };
  return {
    styles: orderStyles,
    entryStyles: orderEntryStyles,
    places: {
      toolbar: (context) => offers(element, 'order') && orderSwitch(context, actions),
      panel: (context) => startFailed(context, start),
      below: (context) => later(context, () => void showLater(tools)),
    },
    bannerWords,
    forget: () => start.forget(),
  };
};
