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
  revealMode: { attribute: 'reveal' },
  paused: flag('paused', true),
  controls: {},
  time: {},
  timeZone: { attribute: 'time-zone' },
  headingLevel: number('heading-level'),
  noHeader: flag('no-header'),
  idPrefix: { attribute: 'id-prefix' },
  shareTabs: flag('share-tabs'),
  isolated: flag('isolated'),
  adapter: script,
  messages: script,
  request: script,
  sanitizer: script,
} satisfies Record<string, PropertyDeclaration>;

/** What a property holds as long as nobody says otherwise. */
export const defaults = {
  format: 'auto',
  transport: 'auto',
  interval: 15,
  credentials: 'same-origin',
  pageSize: 20,
  revealMode: 'auto',
  controls: 'pause',
  time: 'auto',
  headingLevel: 2,
  idPrefix: 'entry-',
  paused: false,
  noHeader: false,
  shareTabs: false,
  isolated: false,
} as const;
