// Makes an element that stands in the document what Lit has drawn elsewhere, and lets what is alike stand: a
// frame is not loaded anew, what plays goes on. After that Lit keeps it up to date as if it had drawn it there.

/** Of Lit, as other packages of it rely on: what a part holds, and where it is. */
interface Part {
  /** Of an attribute, an event or an element. */
  element?: Element;
  readonly name?: string;
  readonly type?: number;
  /** Of children: where they begin and end. */
  _$AA?: Node;
  _$AB?: Node | null;
  /** What is shown: a template, a list of parts, a node or a value. */
  _$AH?: unknown;
  /** What it is a part of. */
  readonly _$AM?: unknown;
  /** Of a template: its parts. */
  _$AV?: readonly (Part | undefined)[];
}

interface Rendered extends Element {
  _$litPart$?: Part | undefined;
}

const property = 3;
const event = 5;

/** Node of the drawing → the one that stands for it. */
type Places = Map<unknown, Node>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && '_$AM' in value;

/** Has everything that Lit holds of a drawing hold what stands for it. */
function rebind(part: Part, places: Places): void {
  const { element, _$AH: value, _$AV: inner } = part;
  const there = places.get(element) as Element | undefined;
  if (element && there) {
    part.element = there;
    const { name = '', type } = part;
    if (type === property) (there as unknown as Record<string, unknown>)[name] = value;
    // The part is the listener, with the listener's own options.
    if (type === event && isListener(value))
      there.addEventListener(name, part as never, value as never);
  }
  for (const end of ['_$AA', '_$AB'] as const) part[end] = (places.get(part[end]) ?? part[end])!;
  if (places.has(value)) part._$AH = places.get(value);
  for (const one of inner ?? (Array.isArray(value) ? (value as unknown[]) : [value]))
    if (isPart(one)) rebind(one, places);
}

const isListener = (value: unknown): boolean =>
  typeof value === 'function' || (typeof value === 'object' && value !== null);

const isElement = (node: Node): node is Element => node instanceof Element;

/** Whether there is no other of its name beside it: it can be mistaken for none. */
const isOnly = ({ parentNode, localName }: Element): boolean =>
  [...parentNode!.children].filter((one) => one.localName === localName).length === 1;

/** Whether one can stand for the other. What would be loaded anew with another address cannot. */
const isAlike = (old: Element, wanted: Element): boolean =>
  old.localName === wanted.localName &&
  (old.className === wanted.className || (isOnly(old) && isOnly(wanted))) &&
  old.getAttribute('src') === wanted.getAttribute('src');

/** Attributes that are there beside those are the page's, or a reader's tool's. */
function setAttributes(old: Element, wanted: Element): void {
  for (const { name, value } of wanted.attributes)
    if (old.getAttribute(name) === value) continue;
    // A policy may forbid style attributes, but not this.
    else if (name === 'style') (old as HTMLElement).style.cssText = value;
    else old.setAttribute(name, value);
}

/** The next of the old nodes that can stand for one of the drawing. */
function matchOf(wanted: Node, from: ChildNode | null): ChildNode | undefined {
  for (let node = from; node; node = node.nextSibling) {
    if (isElement(wanted)) {
      if (isElement(node) && isAlike(node, wanted)) return node;
      // A text stands only for one that comes before the next element.
    } else if (isElement(node)) return undefined;
    else if (wanted instanceof Text && node instanceof Text && node.data === wanted.data)
      return node;
  }
  return undefined;
}

/** What of the old nodes stands for nothing. */
function removeFrom(start: ChildNode | null, end: ChildNode | null): void {
  for (let node = start; node && node !== end;) {
    const { nextSibling } = node;
    node.remove();
    node = nextSibling;
  }
}

function merge(old: Element, wanted: Element, places: Places): void {
  places.set(wanted, old);
  setAttributes(old, wanted);
  let at = old.firstChild;
  for (const node of [...wanted.childNodes]) {
    const match = matchOf(node, at);
    if (!match) {
      old.insertBefore(node, at);
      continue;
    }
    removeFrom(at, match);
    at = match.nextSibling;
    if (isElement(node)) merge(match as Element, node, places);
    else places.set(node, match);
  }
  removeFrom(at, null);
}

/** @param drawn By Lit, and in no document; it is of no more use after this. */
export function graft(old: Element, drawn: Element): void {
  const places: Places = new Map();
  merge(old, drawn, places);
  for (const [node, place] of places) {
    const part = (node as Rendered)._$litPart$;
    if (!part) continue;
    (place as Rendered)._$litPart$ = part;
    rebind(part, places);
  }
}
