import type { StreamEvent } from './transport.js';

/** Says that a stream is open, as somebody finds it just now. */
export const opened = (): StreamEvent => ({ type: 'opened', opening: String(Math.random()) });

/** Whether a stream is open after an event. */
export const isOpenAfter = ({ type }: StreamEvent, wasOpen: boolean): boolean =>
  type === 'opened' || (wasOpen && type === 'told');
