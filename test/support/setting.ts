// Where a scene is set, and how it begins.
import type { LiveBlogElement } from '../../src/index.js';
import { load } from './mount.js';

/** Where, and with which attributes beside those of the scene. */
export interface Setting {
  readonly parent?: Element;
  readonly attributes?: Readonly<Record<string, string>>;
}

export type Show = (setting: Setting) => Promise<{ readonly blog: LiveBlogElement }>;

export const open = (answer: Parameters<typeof load>[0], setting: Setting, attributes = {}) =>
  load(answer, { ...attributes, ...setting.attributes }, setting.parent);
