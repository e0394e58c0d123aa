// Words out of a field that other systems keep as HTML though it is a line of text, such as a title.

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', hellip: '…' },
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«' },
  ...{ raquo: '»', euro: '€', pound: '£', copy: '©', middot: '·', bull: '•', shy: '\u00ad' },
  ...{ szlig: 'ß', aelig: 'æ', oslash: 'ø', Oslash: 'Ø', iexcl: '¡', iquest: '¿', bdquo: '„' },
};

/** A letter and the mark on it are named one after the other: "eacute". */
const marks: Readonly<Record<string, string>> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' },
  ...{ uml: '\u0308', ring: '\u030a', cedil: '\u0327' },
};

function letterOf(name: string): string | undefined {
  const letter = (name[0]! + (marks[name.slice(1)] ?? name)).normalize();
  return letter.length === 1 ? letter : undefined;
}

/** 145 to 151 are no characters; HTML reads them as the old encoding of Windows. */
const characterOf = (code: number): string => '‘’“”•–—'[code - 145] ?? String.fromCodePoint(code);

function decoded(whole: string, name: string): string {
  if (!name.startsWith('#'))
    return Object.hasOwn(named, name) ? named[name]! : (letterOf(name) ?? whole);
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? characterOf(code) : whole;
}

/** Character references as the characters they stand for. One level: "&amp;lt;" is "&lt;". */
export const decodeReferences = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w{2,8});/gi, decoded);

/** The words of a line of HTML; undefined if there are none. What comes out is text, never markup. */
export function plainText(html: unknown): string | undefined {
  if (typeof html !== 'string') return undefined;
  const words = decodeReferences(html.replace(/<\/?[a-z!][^<>]*>/gi, ' '));
  return words.replace(/[ \t\r\n]+/g, ' ').trim() || undefined;
}

/** Text as HTML that shows it. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
