// The JSON-LD in a page of HTML. No document is made of the page: it is looked through as text.

/** A comment, in which a script is not meant, or a script. What is never closed reaches to the end. */
const pieces = /<!--[^]*?(?:-->|$)|<script\b([^<>]*)>([^]*?)(?:<\/script|$)/gi;
const isJsonLd = /ld(?:\+|&#43;|&#x2b;)json/i;

/** What is between wrappers that keep old parsers out of a script. */
function unwrapped(script: string): string {
  const inner = script.replace('<![CDATA[', '').replace(/\]\]>[^\]}]*$/, '');
  const end = Math.max(inner.lastIndexOf('}'), inner.lastIndexOf(']'));
  return inner.slice(inner.search(/[{[]/), end + 1);
}

/** Mistakes that templates make, and that other readers of the page forgive; first of all, none. */
const mistakes = [/(?!)/, /[\0-\x1f]+/g, /,(?=\s*[\]}])/g];

/** Undefined: it is no JSON, whatever is mended. */
function parsed(script: string): unknown {
  let json = unwrapped(script);
  for (const mistake of mistakes) {
    json = json.replace(mistake, ' ');
    try {
      return JSON.parse(json);
    } catch {
      // The next may help.
    }
  }
  return undefined;
}

/** What the scripts with JSON-LD hold, in their order. */
export const jsonLdOfPage = (page: string): readonly unknown[] =>
  [...page.matchAll(pieces)]
    .filter(([, attributes = '']) => isJsonLd.test(attributes))
    .map(([, , script = '']) => parsed(script));
