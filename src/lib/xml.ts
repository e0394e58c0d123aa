// Reads XML into elements wherever JavaScript runs. Total: what is not well-formed is read as far as it
// can be. In linear time, without recursion, and nothing that a document type declares is expanded.
import { decodeReferences } from './plain-text.js';
import { skipAside } from './xml-prolog.js';

export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** The URI that the prefix stands for; empty if there is none. */
  readonly namespace: string;
  /** By their names as written. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
  /** Prefix → URI. Inherits from the parent's, and from nothing else. */
  readonly scope: Record<string, string>;
}

type Token =
  | { readonly text: string }
  | { readonly end: string }
  | { readonly start: string; readonly attributes: ReadonlyMap<string, string> };

/** Elements further down are left out; their text is not. */
const mostDeep = 100;

const startTag = /<([a-z_:\u0080-\uffff][^\s/>="'<]*)/iy;
const attribute = /[\s/]*([^\s=/>"'<]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'))?/y;
const tagEnd = /[^>]*>?/y;
const endTag = /<\/([^\s>]*)[^>]*>?/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const endOf = ([whole]: RegExpExecArray, at: number): number => at + whole.length;

function* tokens(xml: string): Generator<Token> {
  let found: RegExpExecArray | null;
  for (let at = 0, aside; at < xml.length;) {
    const next = xml.indexOf('<', at);
    const tag = next < 0 ? xml.length : next;
    if (tag > at) {
      yield { text: decodeReferences(xml.slice(at, tag)) };
      at = tag;
    } else if (xml.startsWith('<![CDATA[', at)) {
      const end = xml.indexOf(']]>', at);
      yield { text: xml.slice(at + 9, end < 0 ? xml.length : end) };
      at = end < 0 ? xml.length : end + 3;
    } else if ((aside = skipAside(xml, at)) !== undefined) at = aside;
    else if ((found = match(endTag, xml, at))) {
      yield { end: found[1]! };
      at = endOf(found, at);
    } else if ((found = match(startTag, xml, at))) {
      const start = found[1]!;
      at = endOf(found, at);
      const attributes = new Map<string, string>();
      for (; (found = match(attribute, xml, at)); at = endOf(found, at))
        attributes.set(
          found[1]!,
          decodeReferences((found[2] ?? found[3] ?? '').replace(/[\t\n]/g, ' ')),
        );
      yield { start, attributes };
      at = endOf(match(tagEnd, xml, at)!, at);
      if (xml.endsWith('/>', at)) yield { end: start };
    } else {
      yield { text: '<' };
      at++;
    }
  }
}

function opened(
  name: string,
  attributes: XmlElement['attributes'],
  outer: OpenElement['scope'],
): OpenElement {
  const declared = [...attributes].filter(([key]) => /^xmlns(:|$)/.test(key));
  const scope = declared.length ? (Object.create(outer) as OpenElement['scope']) : outer;
  for (const [key, uri] of declared) scope[key.slice(6)] = uri;
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  return { name, namespace: scope[prefix] ?? '', attributes, children: [], scope };
}

export const isElement = (node: XmlElement | string): node is XmlElement =>
  typeof node !== 'string';

/** The root element of a document; undefined if there is none. */
export function readXml(source: string): XmlElement | undefined {
  const scope = Object.create(null) as OpenElement['scope'];
  scope['xml'] = 'http://www.w3.org/XML/1998/namespace';
  const document = opened('', new Map(), scope);
  const open = [document];
  let tooDeep = 0;
  for (const token of tokens(source.replace(/\r\n?/g, '\n'))) {
    const { children, scope: outer } = open.at(-1)!;
    if ('text' in token) {
      const before = children.at(-1);
      if (typeof before === 'string') children[children.length - 1] = before + token.text;
      else if (token.text) children.push(token.text);
    } else if ('end' in token) {
      const place = tooDeep ? 0 : open.findLastIndex(({ name }) => name === token.end);
      if (place > 0) open.length = place;
      if (tooDeep) tooDeep--;
    } else if (open.length > mostDeep) tooDeep++;
    else {
      const element = opened(token.start, token.attributes, outer);
      children.push(element);
      open.push(element);
    }
  }
  return document.children.find(isElement);
}

/** All text in an element. */
export const textOf = ({ children }: XmlElement): string =>
  children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
