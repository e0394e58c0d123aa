// The running story: what the blog is, and all that happens in it.
import { blog } from './blog.mjs';
import { eve } from './1-eve.mjs';
import { cliff } from './2-cliff.mjs';
import { underWay } from './3-under-way.mjs';
import { wind } from './4-wind.mjs';
import { hundred } from './5-hundred.mjs';
import { fog } from './6-fog.mjs';
import { arrival } from './7-arrival.mjs';

/** @type {import('../server/story-clock.mjs').Story} */
export const story = {
  blog,
  steps: [...eve, ...cliff, ...underWay, ...wind, ...hundred, ...fog, ...arrival],
};
