// Films and sounds in entries.
import { Players } from '../controllers/players.js';
import type { CreateFeature } from './feature.js';

export const media: CreateFeature = ({ first }) => {
  const players = new Players();
  return {
    drawn: () => players.drawn(),
    start: () => players.start(first.timeline.container),
    stop: () => players.stop(),
  };
};
