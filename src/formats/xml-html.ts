// HTML out of elements, for feeds that write it as XML. It is sanitised like any other.
import { escapeHtml } from '../lib/plain-text.js';
import { isElement, textOf, type XmlElement } from '../lib/xml.js';
import { absolute, standardName } from './xml-feed.js';

const empty = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const legal = /^[a-z][\w:.-]*$/i;

/** @param base What relative addresses begin at, if that is not where the feed is. */
function toHtml(node: XmlElement | string, base?: string): string {
  if (!isElement(node)) return escapeHtml(node);
  const name = node.name.replace(/^.*:/, '').toLowerCase();
  const inner = innerHtml(node, base);
  if (!legal.test(name)) return inner;
  const attributes = [...node.attributes]
    .filter(([key]) => legal.test(key) && !key.startsWith('xmlns'))
    .map(([key, value]) => {
      const isAddress = base && /^(src|href|poster)$/.test(key) && !value.startsWith('#');
      const full = (isAddress && absolute(value, base)) || value;
      return ` ${key}="${escapeHtml(full)}"`;
    });
  return `<${name}${attributes.join('')}>${empty.test(name) ? '' : `${inner}</${name}>`}`;
}

const innerHtml = ({ children }: XmlElement, base?: string): string =>
  children.map((node) => toHtml(node, base)).join('');

/** The HTML in an element, whether it is written as text, or as elements though it should not be. */
export const htmlIn = (element: XmlElement): string =>
  element.children.some(isElement) ? innerHtml(element).trim() : textOf(element).trim();

/** What a text of the type "xhtml" says; its one div is no part of that. */
export function xhtmlIn(element: XmlElement, base?: string): string {
  const [only, ...others] = element.children.filter(isElement);
  const isWrapped = only && !others.length && standardName(only) === 'xhtml:div';
  return innerHtml(isWrapped ? only : element, base).trim();
}
