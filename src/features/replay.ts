// Reading what is over as it happened: from the very beginning, with a bar that leads from key event to
// key event.
import { nothing } from 'lit';
import { FromStart } from '../controllers/from-start.js';
import { KeySteps } from '../controllers/key-steps.js';
import type { Entry } from '../model/entry.js';
import { replayStyles } from '../styles/replay.js';
import { startButton, startFailed } from '../templates/order.js';
import { replayBar } from '../templates/replay.js';
import type { ShellContext } from '../templates/shell-context.js';
import type { CreateFeature, FeatureTools } from './feature.js';

/** The bar, as long as somebody reads so; whoever turns the order has stopped. */
function createBar(tools: FeatureTools) {
  const steps = new KeySteps(tools);
  let isOpen = false;
  const end = () => {
    isOpen = false;
    steps.stop();
  };
  const onClose = () => {
    // Before the button goes that has the focus.
    steps.focus();
    end();
    tools.update();
  };
  const to = (entry: Entry | undefined) => entry && (() => void steps.go(entry));
  return {
    end,
    begin: () => {
      isOpen = true;
      steps.start();
      tools.update();
    },
    draw: (context: ShellContext) => {
      if (!isOpen) return nothing;
      const { number, total, previous, next } = steps.now;
      const actions = { number, total, onPrevious: to(previous), onNext: to(next), onClose };
      return total ? replayBar(context, actions) : nothing;
    },
  };
}

export const replay: CreateFeature = (tools) => {
  const beginning = new FromStart(tools);
  const bar = createBar(tools);
  const begin = async () => (await beginning.go()) && bar.begin();
  return {
    styles: replayStyles,
    places: {
      ended: (context) => [
        startFailed(context, beginning),
        startButton(context, 'readFromStart', beginning, () => void begin()),
      ],
      below: (context) => bar.draw(context),
    },
    changed: ({ flow }) => flow > 0 && bar.end(),
    stop: () => bar.end(),
    forget: () => {
      beginning.forget();
      bar.end();
    },
  };
};
