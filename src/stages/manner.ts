// How the server is asked, by what the page says.
import type { StagedElement } from './first-stage.js';

/** Another manner is another line. */
export const mannerOf = (element: StagedElement): readonly unknown[] => [
  ...[element.interval, element.request, element.transport, element.stream, element.shareTabs],
];

/** Seconds between two questions; 0: the first one only. */
export const intervalOf = ({ interval, transport }: StagedElement): number =>
  transport === 'none' ? 0 : interval;
