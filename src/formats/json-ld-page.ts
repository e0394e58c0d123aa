// The JSON-LD in a page of HTML. No document is made of the page: it is looked through as text.

const opening = /<script\b([^<>]*)>/gi;
const isJsonLd = /ld(?:\+|&#43;|&#x2b;)json/i;

/** What is between wrappers that keep old parsers out of a script. */
function unwrapped(script: string): string {
  const inner = script.replace('<![CDATA[', '').replace(/\]\]>[^\]}]*$/, '');
  const end = Math.max(inner.lastIndexOf('}'), inner.lastIndexOf(']'));
  return inner.slice(Math.max(0, inner.search(/[{[]/)), end + 1);
}

/** Mistakes that templates make, and that other readers of the page forgive. */
const mends: readonly ((json: string) => string)[] = [
  (json) => json,
  (json) => json.replace(/[\0-\x1f]+/g, ' '),
  (json) => json.replace(/,(?=\s*[\]}])/g, ''),
];

/** Undefined: it is no JSON, whatever is mended. */
function parsed(script: string): unknown {
  let json = unwrapped(script);
  for (const mend of mends) {
    json = mend(json);
    try {
      return JSON.parse(json);
    } catch {
      // The next may help.
    }
  }
  return undefined;
}

/** What the scripts with JSON-LD hold, in their order. */
export function jsonLdOfPage(page: string): readonly unknown[] {
  const start = new RegExp(opening);
  const found: unknown[] = [];
  for (let tag; (tag = start.exec(page));) {
    const closing = /<\/script/gi;
    closing.lastIndex = start.lastIndex;
    const end = closing.exec(page)?.index ?? page.length;
    if (isJsonLd.test(tag[1]!)) found.push(parsed(page.slice(start.lastIndex, end)));
    start.lastIndex = end;
  }
  return found;
}
