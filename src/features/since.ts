// Remembers how far the reader has read, and shows what is new since then.
import type { CreateFeature } from './feature.js';

export const since: CreateFeature = () => ({});
