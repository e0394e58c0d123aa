// Our templates as HTML. What directives do to an element in a browser is written as its attributes, or as what
// stands in it; the marks by which Lit would find its parts again are left out, since adopting needs none.
import { render, type ElementRenderer } from '@lit-labs/ssr';
import type { TemplateResult } from 'lit';
import { getDirectiveClass, isTemplateResult } from 'lit/directive-helpers.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { written, type Written } from './written.js';

type Strings = TemplateStringsArray;

/** By which Lit would find its parts again. */
const mark = /^<!--\/?lit-[^>]*-->$/;
/** At the end of a template that ends with a value. */
const end = /<\?>$/;

const rewritten = new WeakMap<Strings, Strings>();

/** The texts of a template, so that the values at these places are written as they are to be. */
function rewrite(strings: Strings, places: ReadonlyMap<number, Written['as']>): Strings {
  const known = rewritten.get(strings);
  if (known) return known;
  const texts = [...strings];
  for (const [place, kind] of places) {
    const [before = '', after = ''] = texts.slice(place);
    const end = after.indexOf('>') + 1;
    const around =
      kind === 'style'
        ? [`${before}style="`, `"${after}`]
        : [before + after.slice(0, end), after.slice(end)];
    texts.splice(place, 2, ...around);
  }
  const result = Object.assign(texts, { raw: texts }) as Strings;
  rewritten.set(strings, result);
  return result;
}

/** A value of a template without what only a browser can do. */
function prepare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prepare);
  if (!isTemplateResult(value)) return value;
  const { strings, values } = value as TemplateResult;
  const places = new Map<number, Written['as']>();
  const prepared = values.map((one, place) => {
    const directive = getDirectiveClass(one);
    const write = written.find((line) => line.directive === directive);
    if (!write) return prepare(one);
    places.set(place, write.as);
    const { values: given } = one as { readonly values: readonly unknown[] };
    const words = write.write(...(given as never[]));
    if (typeof words !== 'string') return prepare(words);
    return write.as === 'content' ? unsafeHTML(words) : words;
  });
  return { ...value, strings: places.size ? rewrite(strings, places) : strings, values: prepared };
}

/** Slots have a meaning only in an element; nobody has to know which. */
const host = Object.create(null) as ElementRenderer;

/** @param value What a template may hold. */
export function toHtml(value: unknown): string {
  let html = '';
  // A piece is a mark, or is none: what is left out must not join what was looked at apart.
  for (const piece of render(prepare(value), { customElementHostStack: [host] }))
    if (typeof piece === 'string' && !mark.test(piece)) html += piece.replace(end, '');
  return html;
}

/** For the value of an attribute, or as text. */
export const escaped = (words: string): string =>
  words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
