// The element's attributes and properties.
import type { PropertyDeclaration } from 'lit';

const number = (attribute: string): PropertyDeclaration => ({ type: Number, attribute });
const flag = (attribute: string, reflect?: boolean): PropertyDeclaration => ({
  type: Boolean,
  attribute,
  reflect,
});
const script: PropertyDeclaration = { attribute: false };

export const properties = {
  src: {},
  format: {},
  fields: {},
  transport: {},
  stream: {},
  interval: number('interval'),
  credentials: {},
  pageSize: number('page-size'),
  order: {},
  revealMode: { attribute: 'reveal' },
  paused: flag('paused', true),
  filter: {},
  controls: {},
  time: {},
  timeZone: { attribute: 'time-zone' },
  headingLevel: number('heading-level'),
  noHeader: flag('no-header'),
  noKeyEvents: flag('no-key-events'),
  idPrefix: { attribute: 'id-prefix' },
  remember: flag('remember'),
  titleCount: flag('title-count'),
  keyboard: {},
  shareTabs: flag('share-tabs'),
  embeds: {},
  adEvery: number('ad-every'),
  isolated: flag('isolated'),
  adapter: script,
  messages: script,
  request: script,
  sanitizer: script,
  shareTargets: script,
  blocks: script,
  renderEntry: script,
} satisfies Record<string, PropertyDeclaration>;

/** What a property holds as long as nobody says otherwise. */
export const defaults = {
  format: 'auto',
  transport: 'auto',
  interval: 15,
  credentials: 'same-origin',
  pageSize: 20,
  order: 'newest',
  revealMode: 'auto',
  controls: 'pause share',
  time: 'auto',
  headingLevel: 2,
  idPrefix: 'entry-',
  keyboard: 'none',
  embeds: 'ask',
  adEvery: 0,
  paused: false,
  noHeader: false,
  noKeyEvents: false,
  remember: false,
  titleCount: false,
  shareTabs: false,
  isolated: false,
} as const;
