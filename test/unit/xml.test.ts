// The reader of XML, against the browser's own.
import { expect } from 'chai';
import fc from 'fast-check';
import { isElement, readXml, textOf, type XmlElement } from '../../src/lib/xml.js';
import { rootTag } from '../../src/lib/xml-prolog.js';

/** Anything that can be compared. */
type Tree = string | { name: string; namespace: string; attributes: string[][]; children: Tree[] };

/** Engines put the declarations of namespaces first. */
const sorted = (pairs: readonly (readonly string[])[]): string[][] =>
  pairs.map((pair) => [...pair]).sort(([a], [b]) => (a! < b! ? -1 : 1));

const ours = (node: XmlElement | string): Tree =>
  isElement(node)
    ? {
        name: node.name,
        namespace: node.namespace,
        attributes: sorted([...node.attributes]),
        children: node.children.map(ours),
      }
    : node;

/** The browser's tree without comments and instructions, and with the texts beside them joined. */
function theirs(element: Element): Tree {
  const children: Tree[] = [];
  for (const node of element.childNodes) {
    if (node instanceof Element) children.push(theirs(node));
    const text = /^[34]$/.test(`${node.nodeType}`) ? node.nodeValue! : '';
    const before = children.at(-1);
    if (text && typeof before === 'string') children[children.length - 1] = before + text;
    else if (text) children.push(text);
  }
  return {
    name: element.nodeName,
    namespace: element.namespaceURI ?? '',
    attributes: sorted([...element.attributes].map(({ name, value }) => [name, value])),
    children,
  };
}

function expectSame(xml: string): void {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror'), xml).to.equal(null);
  expect(ours(readXml(xml)!), xml).to.deep.equal(theirs(document.documentElement));
}

const space = fc.constantFrom('', ' ', '\n', '\r\n', '\t ');
const reference = fc.constantFrom(
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&#233;',
  '&#x1F6A2;',
);
const plain = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '\r\n',
  'ü',
  '🚢',
  '>',
  "'",
  '"',
  // XML 1.0, 2.4: text has no "]]>".
  '] ',
  '/',
  '=',
  'x y',
);
const text = fc.array(fc.oneof(plain, reference), { maxLength: 6 }).map((all) => all.join(''));
const comment = fc.constantFrom('<!-- a > b <c> -->', '<?go on?>', '<!---->', '<?x?>');
const cdata = fc.constantFrom('<![CDATA[<b> & ]] ]>]]>', '<![CDATA[]]>', '<![CDATA[a]]>');
const name = fc.constantFrom('a', 'b-c', 'p:a', 'q:b', 'p:b-c', '_é');
const value = text.map((one) => `"${one.replaceAll('"', "'")}"`);
const oddValue = text.map((one) => `'${one.replaceAll("'", '"')}'`);
const attribute = fc
  .tuple(space, space, fc.oneof(value, oddValue))
  .map(([before, after, written]) => `${before}=${after}${written}`);
const attributes = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom('x', 'p:y', 'xml:lang', 'z.1', 'xmlns', 'xmlns:q'), attribute),
    { selector: ([key]) => key, maxLength: 4 },
  )
  .map((all) =>
    all.map(([key, given]) => ` ${key}${key.startsWith('xmlns') ? '="urn:n"' : given}`).join(''),
  );

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, space, fc.array(tie('content'), { maxLength: 4 }))
    .map(([tag, given, gap, inside]) =>
      inside.length
        ? `<${tag}${given}${gap}>${inside.join('')}</${tag}${gap}>`
        : `<${tag}${given}${gap}/>`,
    ),
  content: fc.oneof({ maxDepth: 4 }, text, comment, cdata, tie('element')),
}));

const prolog = fc.constantFrom(
  '',
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.0"?>\r\n<!-- <rss> -->\n<!DOCTYPE r>',
  '<!DOCTYPE r [ <!ENTITY big "nine"> <!ELEMENT r ANY> ]>\n<?style?>',
  '<!DOCTYPE r SYSTEM "r.dtd">',
);

describe('the reader of XML', () => {
  it('reads well-formed documents as the browser does', () => {
    const document = fc
      .tuple(prolog, fc.array(element, { maxLength: 4 }))
      .map(
        ([before, all]) =>
          `${before}<r xmlns:p="urn:p" xmlns:q="urn:q">${all.join('')}</r>\n<!-- end -->`,
      );
    fc.assert(fc.property(document, expectSame), { numRuns: 1_000 });
  });

  it('never throws, whatever comes', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '</',
        '<!',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
        '<!DOCTYPE x [',
      ),
      fc.constantFrom(
        '<a',
        '>',
        '/>',
        '</a>',
        '</>',
        '<a:b:c xmlns:a="',
        "'",
        '"',
        '=',
        '&',
        '&#0;',
      ),
      fc.constantFrom(
        '&#xD800;',
        '<__proto__ constructor="x">',
        'xmlns:__proto__="y"',
        '\0',
        '\ud800',
      ),
      fc.string(),
    );
    const junk = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(junk, (xml) => {
        for (const one of [xml, `<r>${xml}`]) {
          const root = readXml(one);
          if (root) expect(textOf(root)).to.be.a('string');
          expect(rootTag(one)).to.be.a('string');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes no longer than the length of what comes', () => {
    const pieces = [
      ...[
        '<a>',
        '<a ',
        '</a>',
        '<',
        '<!--',
        '<!-- -->',
        '<![CDATA[',
        '<![CDATA[]]>',
        '<?',
        '<!a [',
        ']>',
      ],
      ...[
        '<!a>',
        '<a b="',
        "<a b='",
        '<a b="<a b=\'',
        ' ',
        '&',
        '&#',
        '<a b c ',
        '<a xmlns:a="b">',
      ],
      ...['<a></b>', '</a', '<a/', '/', '=', 'a=', '<a  =', '<!a [ ]', '] ', '<!DOCTYPE a [<!--'],
    ];
    for (const piece of pieces) {
      const xml = piece.repeat(1_000_000 / piece.length);
      for (const one of [xml, `<r ${xml}`, `<r>${xml}`]) {
        const start = performance.now();
        readXml(one);
        rootTag(one);
        expect(performance.now() - start, `"${piece}" again and again`).to.be.below(8_000);
      }
    }
  });

  it('leaves out what lies too deep, but not its words', () => {
    const deep = 10_000;
    const root = readXml(`<r>${'<a>'.repeat(deep)}word<b/>${'</a>'.repeat(deep)}<c/></r>`)!;
    expect(textOf(root)).to.equal('word');
    expect(root.children.map((one) => isElement(one) && one.name)).to.deep.equal(['a', 'c']);
  });

  it('goes on after tags that do not match, and to the end of what is cut off', () => {
    const { children } = readXml('<r><a>1<b>2</a><a>3</x></a>4 < 5 & 6<a t="7"')!;
    expect(
      children.map((one) => (isElement(one) ? `${one.name}:${textOf(one)}` : one)),
    ).to.deep.equal(['a:12', 'a:3', '4 < 5 & 6', 'a:']);
  });

  it('expands nothing that a document declares', () => {
    const bomb =
      '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///x">]>';
    expect(textOf(readXml(`${bomb}<r>&b;&c;&none;</r>`)!)).to.equal('&b;&c;&none;');
  });

  it('tells the first tag of a document, past all that may stand before it', () => {
    const before = '\uFEFF <?xml version="1.0"?><!-- <a> --><!DOCTYPE r [<!ENTITY x "<b>">]>\n';
    expect(rootTag(`${before}<rss version="2.0"><channel>`)).to.equal('<rss version="2.0">');
    for (const none of ['', 'rss', 'a <rss>', '<rss', '<!-- <rss>', null, { '<rss>': 1 }])
      expect(rootTag(none)).to.equal('');
  });
});
