// Tells of key events and breaking news while the page is out of sight, where the reader wants that.
import type { CreateFeature } from './feature.js';

export const notify: CreateFeature = () => ({});
