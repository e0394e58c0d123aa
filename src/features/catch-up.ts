// What mattered since the reader was here, or so far.
import { CatchingUp } from '../controllers/catching-up.js';
import { digestStyles } from '../styles/digest.js';
import { foundEntryStyles } from '../styles/found-entries.js';
import {
  catchUpControl,
  caughtNothing,
  digestEnd,
  digestHeading,
  digestWords,
} from '../templates/digest.js';
import type { CreateFeature } from './feature.js';
import { offers } from './offers.js';

export const catchUp: CreateFeature = (tools) => {
  const { first, announcer } = tools;
  const mode = new CatchingUp(tools, () =>
    announcer.say(digestWords(first.view.context, mode.since?.published)),
  );
  const digest = () => ({ doing: mode.doing, since: mode.since?.published });
  const leave = () => mode.leave();
  // What went wrong is said by the page's events and by the control.
  const press = () =>
    mode.doing === 'showing' ? leave() : void mode.begin().catch(() => undefined);
  const goOn = () => void mode.goOn().catch(() => undefined);
  return {
    styles: digestStyles,
    entryStyles: foundEntryStyles,
    places: {
      toolbar: (context) =>
        offers(first.element, 'catch-up') ? catchUpControl(context, digest(), press) : undefined,
      panel: (context) => caughtNothing(context, digest(), leave),
      top: (context) => digestHeading(context, digest(), leave),
      below: (context) => digestEnd(context, digest(), goOn),
    },
    get matches() {
      return mode.matches;
    },
    get flow() {
      return mode.flow;
    },
    lift: () => mode.lift(),
    start: () => mode.start(),
    stop: () => mode.stop(),
    forget: () => mode.forget(),
    run: () => mode.begin(),
  };
};
