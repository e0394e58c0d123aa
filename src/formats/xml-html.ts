// HTML out of elements, for feeds that write it as XML. It is sanitised like any other.
import { escapeHtml } from '../lib/plain-text.js';
import { isElement, textOf, type XmlElement } from '../lib/xml.js';
import { standardName } from './xml-feed.js';

const empty = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const legal = /^[a-z][\w:.-]*$/i;

function toHtml(node: XmlElement | string): string {
  if (!isElement(node)) return escapeHtml(node);
  const name = node.name.replace(/^.*:/, '').toLowerCase();
  const inner = innerHtml(node);
  if (!legal.test(name)) return inner;
  const attributes = [...node.attributes]
    .filter(([key]) => legal.test(key) && !key.startsWith('xmlns'))
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${attributes.join('')}>${empty.test(name) ? '' : `${inner}</${name}>`}`;
}

const innerHtml = ({ children }: XmlElement): string => children.map(toHtml).join('');

/** The HTML in an element, whether it is written as text, or as elements though it should not be. */
export const htmlIn = (element: XmlElement): string =>
  element.children.some(isElement) ? innerHtml(element).trim() : textOf(element).trim();

/** What a text of the type "xhtml" says; its one div is no part of that. */
export function xhtmlIn(element: XmlElement): string {
  const [only, ...others] = element.children.filter(isElement);
  const isWrapped = only && !others.length && standardName(only) === 'xhtml:div';
  return innerHtml(isWrapped ? only : element).trim();
}
