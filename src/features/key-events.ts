// The strip of key events, which lead to them.
import type { CreateFeature } from './feature.js';

export const keyEvents: CreateFeature = () => ({});
