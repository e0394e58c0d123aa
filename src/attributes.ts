// The element's attributes and properties.
import type { PropertyDeclaration } from 'lit';

/** What a property holds as long as nobody says otherwise; what is converted follows from that. */
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
  structuredData: 'off',
  paused: false,
  noHeader: false,
  noKeyEvents: false,
  remember: false,
  titleCount: false,
  shareTabs: false,
  isolated: false,
} as const;

/** How many entries are shown at first. */
export const sizeOfPage = (wish: number): number => (wish >= 1 ? wish | 0 : defaults.pageSize);

/** Attributes that hold nothing by default. */
const texts = ['src', 'fields', 'stream', 'filter', 'timeZone'] as const;
/** Properties without an attribute. */
const scripts = [
  'adapter',
  'messages',
  'request',
  'sanitizer',
  'shareTargets',
  'blocks',
  'renderEntry',
] as const;

const declare = (name: string, value: string | number | boolean) => [
  name,
  {
    // Number, String or Boolean.
    type: value.constructor,
    // `reveal` is a method.
    attribute: name.replace('Mode', '').replace(/[A-Z]/g, '-$&').toLowerCase(),
    reflect: name === 'paused',
  },
];

export const properties = Object.fromEntries([
  ...Object.entries(defaults).map((one) => declare(...one)),
  ...texts.map((name) => declare(name, '')),
  ...scripts.map((name) => [name, { attribute: false }]),
]) as Readonly<
  Record<
    keyof typeof defaults | (typeof texts)[number] | (typeof scripts)[number],
    PropertyDeclaration
  >
>;
