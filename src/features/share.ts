// Sharing an entry, what is quoted from it, or the blog.
import type { CreateFeature } from './feature.js';

export const share: CreateFeature = () => ({});
