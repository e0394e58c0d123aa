// The HTML of a feed, cleaned where there is no document: by a library that is given our own list, after our own
// rules for what goes with all that it holds, for addresses and for headings.
import type { Element, ElementContent, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { sanitize as enforce, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { defaultTreeAdapter, html as known, parseFragment } from 'parse5';
import { find, html as names } from 'property-information';
import { quiet } from '../blocks/embed.js';
import { mediaHref, page } from '../lib/url.js';
import { allowed, unwrapped } from '../sanitize/allow-list.js';
import { cut, type Sanitize } from '../sanitize/sanitize.js';
import { added, urlAttributes } from '../sanitize/walk.js';

type Properties = Element['properties'];
type Nodes = readonly ElementContent[];

/** Layout may cost more than the square of how deep elements are. */
const deepest = 32;

const propertyOf = (attribute: string): string => find(names, attribute).property;

const schema: Schema = {
  tagNames: [...allowed.keys()],
  attributes: Object.fromEntries(
    [...allowed].map(([name, attributes]) => [
      name,
      [...attributes, ...Object.keys(added[name] ?? {})].map(propertyOf),
    ]),
  ),
  // Ids are not allowed, and addresses are looked at below.
  clobber: [],
  protocols: {},
  strip: [],
};

const given = (element: Element, attribute: string): string | undefined => {
  const value = element.properties[propertyOf(attribute)];
  return typeof value === 'string' ? value : undefined;
};

function propertiesOf(element: Element): Properties {
  const legal = Object.entries(urlAttributes).map(([name, toUrl]) => {
    const value = given(element, name);
    return [name, value !== undefined && toUrl?.(value) ? value : undefined] as const;
  });
  const own = Object.entries(added[element.tagName] ?? {}).map(
    ([name, value]) => [propertyOf(name), value || true] as const,
  );
  return { ...element.properties, ...Object.fromEntries([...legal, ...own]) };
}

/** What another site would show in a frame is led to. */
function linkTo(frame: Element): Nodes {
  const href = mediaHref(given(frame, 'src'));
  if (!href) return [];
  const value = given(frame, 'title') ?? new URL(href).host.replace(/^www\./, '');
  const words = { type: 'text', value } as const;
  return [{ type: 'element', tagName: 'a', properties: { href }, children: [words] }];
}

const isForeign = (element: Element): boolean => {
  const src = mediaHref(given(element, 'src'));
  return !!src && new URL(src).origin !== page.location.origin;
};

interface Rules {
  /** 1–6, the highest that may stand in a body. */
  readonly highestHeading: number;
  /** Whether nothing may be asked of other sites. */
  readonly isQuiet: boolean;
}

/** What of a node is shown. */
function shown(node: Root['children'][number], rules: Rules, depth: number): Nodes {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || depth > deepest) return [];
  const { tagName } = node;
  if (tagName === 'iframe') return linkTo(node);
  const isAllowed = allowed.has(tagName);
  if (!isAllowed && !unwrapped.includes(tagName)) return [];
  if (isAllowed && rules.isQuiet && isForeign(node)) return [];
  const children = node.children.flatMap((child) => shown(child, rules, depth + 1));
  if (!isAllowed) return children;
  const level = /^h(\d)$/.exec(tagName)?.[1];
  const name = level && +level < rules.highestHeading ? `h${rules.highestHeading}` : tagName;
  return [{ ...node, tagName: name, properties: propertiesOf(node), children }];
}

/** As ever, but that templates in drawings have a content too, since they are taken for templates. */
const treeAdapter: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  createElement(name, namespace, attributes) {
    const element = defaultTreeAdapter.createElement(name, namespace, attributes);
    if (name !== 'template') return element;
    return Object.assign(element, { content: defaultTreeAdapter.createDocumentFragment() });
  },
};

/** What bodies are parsed in, as a browser does. */
const box = treeAdapter.createElement('div', known.NS.HTML, []);

const clean = (html: string, rules: Rules): string => {
  const { children } = fromParse5(parseFragment(box, cut(html), { treeAdapter })) as Root;
  const root: Root = { type: 'root', children: children.flatMap((one) => shown(one, rules, 1)) };
  return toHtml(enforce(root, schema));
};

/** Safe HTML instead of nodes. */
type Clean = (html: string) => string;

/** Templates hand on what cleans, and need not know what comes of it. */
const asSanitize = (clean: Clean): Sanitize => clean as unknown as Sanitize;

export const sanitizedBy = (sanitize: Sanitize, html: string): string =>
  (sanitize as unknown as Clean)(html);

/** @param highestHeading The level (1–6) of the highest heading that may stand in a body. */
export function createServerSanitize(highestHeading: number): Sanitize {
  const create = (isQuiet: boolean) =>
    asSanitize((html) => clean(html, { highestHeading, isQuiet }));
  const sanitize = create(false);
  quiet.set(sanitize, create(true));
  return sanitize;
}
