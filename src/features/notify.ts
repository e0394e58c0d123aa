// Tells of key events and breaking news while the page is out of sight, where the reader wants that.
import { nothing } from 'lit';
import { Notifying } from '../controllers/notifying.js';
import { selectStatus } from '../feed/select.js';
import { notifyStyles } from '../styles/notify.js';
import { notifyControl, notifyDenied } from '../templates/notify.js';
import type { ShellContext } from '../templates/shell-context.js';
import type { CreateFeature } from './feature.js';

export const notify: CreateFeature = (tools) => {
  const notifying = new Notifying(tools);
  const { choice } = notifying;
  const isOffered = ({ state }: ShellContext) =>
    notifying.isPossible && selectStatus(state) !== 'ended';
  const onPress = () => void notifying.press();
  return {
    styles: notifyStyles,
    places: {
      toolbar: (context) =>
        isOffered(context) ? notifyControl(context, choice, onPress) : nothing,
      panel: (context) => (isOffered(context) ? notifyDenied(context, choice) : nothing),
    },
    start: () => notifying.start(),
    stop: () => notifying.stop(),
    forget: () => notifying.forget(),
    changed: (now, before) => notifying.changed(now, before),
  };
};
