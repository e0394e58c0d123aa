// What of XML is neither elements nor text: comments, instructions, the document type.

const kinds: readonly (readonly [string, RegExp])[] = [
  ['<!--', /-->/g],
  ['<?', /\?>/g],
  ['<!', />/g],
];
/** Declarations within a document type have brackets of their own. */
const subsetEnd = /\]\s*>/g;
const white = /\s*/y;

/** Where a pattern next ends; what is never closed reaches to the end. */
function after(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : text.length;
}

/** The end of such a piece that begins here; undefined if none does. */
export function skipAside(xml: string, at: number): number | undefined {
  const kind = kinds.find(([open]) => xml.startsWith(open, at));
  if (!kind) return undefined;
  const [open, close] = kind;
  const end = after(close, xml, at + open.length);
  const hasSubset = open === '<!' && xml.slice(at, end).includes('[');
  return hasSubset ? after(subsetEnd, xml, at) : end;
}

/** The start tag of a document's first element, as written; empty if it begins with none. */
export function rootTag(document: unknown): string {
  if (typeof document !== 'string') return '';
  let at = after(white, document, 0);
  for (let end; (end = skipAside(document, at)) !== undefined;) at = after(white, document, end);
  return document[at] === '<' ? document.slice(at, document.indexOf('>', at) + 1) : '';
}
