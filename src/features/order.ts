// Which entries stand first, as the reader chooses; and reading what is over as it happened.
import type { CreateFeature } from './feature.js';

export const order: CreateFeature = () => ({});
