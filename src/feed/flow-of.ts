import type { FeedState } from './state.js';

/** How the stream flows where the page has these entries first. */
export const flowOf = ({ order }: { readonly order: 'newest' | 'oldest' }): FeedState['flow'] =>
  order === 'oldest' ? -1 : 1;
