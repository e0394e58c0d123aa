// Where many controls do not fit into the toolbar, they are behind one.
import type { CreateFeature } from './feature.js';

export const menu: CreateFeature = () => ({});
