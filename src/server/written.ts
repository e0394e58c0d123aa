// The list of our directives that do something to an element, and what of that can be written down.
import { html } from 'lit';
import type { BlockContext } from '../blocks/block.js';
import { BoxedDirective, boxStyles } from '../blocks/boxed.js';
import { StyledDirective, type Styles } from '../blocks/styled.js';
import { MarkupDirective } from '../blocks/markup.js';
import { paragraphs, paragraphsOf } from '../blocks/text.js';
import type { Picture } from '../model/blog.js';
import { KeyedDirective, type KeyedItem } from '../templates/keyed.js';
import { sanitizedBy } from './sanitize.js';

export interface Written {
  readonly directive: unknown;
  /** Where it goes: the style of the element, or what stands in it. */
  readonly as: 'style' | 'content';
  /** HTML that is safe, or a value for a template. */
  readonly write: (...values: never[]) => unknown;
}

const markup = (words: string, { sanitize }: BlockContext): unknown =>
  sanitize === paragraphs
    ? paragraphsOf(words).map((one) => html`<p>${one}</p>`)
    : sanitizedBy(sanitize, words);

const styles = (all: Styles): string =>
  Object.entries(all)
    .flatMap(([name, value]) => (value ? `${name}: ${value}` : []))
    .join('; ');

const list = (items: readonly KeyedItem[]): unknown =>
  items.map(({ content }) => html`<li>${content}</li>`);

export const written: readonly Written[] = [
  { directive: MarkupDirective, as: 'content', write: markup },
  {
    directive: BoxedDirective,
    as: 'style',
    write: (picture: Picture) => styles(boxStyles(picture)),
  },
  { directive: StyledDirective, as: 'style', write: styles },
  { directive: KeyedDirective, as: 'content', write: list },
];
