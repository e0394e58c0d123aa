// Documents that no newsroom would send: real ones with a few places changed to anything at all.
import fc from 'fast-check';

/** JSON texts, since an object literal cannot have a key of "__proto__". */
const rawValues = [
  ...['null', 'true', '0', '-1', '1e308', '-1e308', '1e-300', '8640000000000001', '[]', '{}', '""'],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '[[[[]]]]'],
  ...['{"toString":1,"valueOf":1,"length":-1}', '[null,1,"1",{},[]]', '{"then":1,"type":"html"}'],
  ...[
    '"__proto__"',
    '"constructor"',
    '"toString"',
    '"1"',
    '1',
    '"\\ud800"',
    '"\\u0000"',
    '"\\udc00x"',
  ],
  ...[
    '"javascript:trip()"',
    '"//example.org"',
    '"https://["',
    '"#entry-1"',
    '"#%"',
    '"{id}"',
    '"%"',
  ],
  ...[
    '"0000-01-01T00:00:00Z"',
    '"9999-12-31T23:59:59-23:59"',
    '"2026-11-22T09:00:00Z"',
    '"0001-01-01T00:00:00+23:59"',
  ],
  ...['"1970-01-01T00:00:00Z"', '"2026-02-31T09:00:00Z"', '"2026-11-22"', '"24:00"'],
  ...[
    '"<p>Words</p>"',
    '"<b><i><a href=x>"',
    '"<table><b><tr>"',
    '"<!--"',
    '"<svg><p>"',
    '"<h1 id=x>A</h1>"',
  ],
  ...[
    '"all"',
    '"top"',
    '"delta"',
    '"ended"',
    '"upcoming"',
    '"rtl"',
    '"breaking"',
    '"html"',
    '"image"',
    '"quote"',
    '"text"',
  ],
  ...['"ar-EG"', '"x-private"', '"not a language"', '" "', '"\\n\\n"', '"\\u202e"'],
];

/** What is too long to be read in the report of a failure. */
const long: ReadonlyMap<unknown, string> = new Map([
  ['@letters', 'x'.repeat(10_000)],
  ['@spaces', ' '.repeat(500)],
  ['@digits', '9'.repeat(400)],
]);

/** Changes of one place: which, how, and to what. */
export interface Change {
  readonly place: number;
  readonly kind: 'replace' | 'remove' | 'add' | 'double';
  readonly key: string;
  readonly value: string;
}

const key = fc.constantFrom(
  '__proto__',
  'constructor',
  'entries',
  'id',
  'pinned',
  'blocks',
  'html',
  '',
);
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...rawValues) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((text) => JSON.stringify(text)),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((any) => JSON.stringify(any)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...long.keys()).map((name) => JSON.stringify(name)),
  },
);

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    place: fc.nat(10_000),
    kind: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'double'),
    key,
    value,
  }),
  { minLength: 1, maxLength: 8 },
);

type Holder = Record<string, unknown> | unknown[];

/** All places of a document, as what holds them and their keys. */
function placesOf(document: unknown): [Holder, string][] {
  const places: [Holder, string][] = [];
  const todo = [document];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (typeof one !== 'object' || !one) continue;
    for (const [name, inner] of Object.entries(one)) {
      places.push([one as Holder, name]);
      todo.push(inner);
    }
  }
  return places;
}

/** Sets an own field, whatever it is called. */
const put = (holder: object, name: string, given: unknown): unknown =>
  Object.defineProperty(holder, name, {
    value: given,
    writable: true,
    enumerable: true,
    configurable: true,
  });

/** A copy of a document with some places changed, as it would come out of a parser. */
export function changed(document: unknown, list: readonly Change[]): unknown {
  const root = { document: structuredClone(document) };
  for (const { place, kind, key: name, value: text } of list) {
    const places = placesOf(root);
    const [holder, at] = places[place % places.length]!;
    const parsed: unknown = JSON.parse(text);
    const given = long.get(parsed) ?? parsed;
    const inner: unknown = Reflect.get(holder, at);
    if (kind === 'replace') put(holder, at, given);
    else if (kind === 'remove' && holder !== root) Reflect.deleteProperty(holder, at);
    else if (kind === 'add' && typeof inner === 'object' && inner)
      if (Array.isArray(inner)) inner.push(given);
      else put(inner, name, given);
    else if (Array.isArray(inner)) inner.push(...(structuredClone(inner) as unknown[]));
  }
  return root.document;
}

/** All strings in a document, its keys too. */
export function wordsOf(document: unknown): string {
  const words: string[] = [];
  for (const [holder, name] of placesOf([document])) {
    const inner: unknown = Reflect.get(holder, name);
    words.push(name, typeof inner === 'string' ? inner : '');
  }
  return words.join('\n');
}
