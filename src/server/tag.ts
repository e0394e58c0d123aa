// Tags as text.
import { defaults, properties } from '../attributes.js';
import { escaped } from './to-html.js';

type Attributes = Readonly<Record<string, string | undefined>>;

export function tag(name: string, attributes: Attributes, content: string): string {
  const words = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${words.join('')}>${content}</${name}>`;
}

type Wide<T> = T extends string ? string : T extends number ? number : boolean;
type Defaults = typeof defaults;

/** The attributes of the element, by their names in camel case. */
export type TagOptions = {
  readonly [K in keyof Defaults as K extends 'revealMode' ? 'reveal' : K]?: Wide<Defaults[K]>;
} & Readonly<Partial<Record<'fields' | 'stream' | 'filter' | 'timeZone', string>>>;

/** What the element is told; what it does anyway is not written. */
export function attributesOf(options: TagOptions): Attributes {
  const given = options as Readonly<Record<string, string | number | boolean | undefined>>;
  const usual = defaults as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, { attribute }]) => {
      const value = given[name.replace('Mode', '')];
      if (typeof attribute !== 'string' || value === undefined || value === usual[name]) return [];
      return [[attribute, value === true ? '' : String(value)]];
    }),
  );
}
