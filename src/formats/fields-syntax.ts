// The language of the attribute `fields`:
//   fields: field *(";" field) · field: NAME ":" way *("|" way)
//   way: (PATH | 'CONSTANT') ["@" UNIT] ["=" 'CONSTANT'] ["{" fields "}"]
import { LiveBlogError } from '../errors.js';

/** One place where a value may be. */
export interface Way {
  /** Names and places in lists; `*` stands for all of a list. */
  readonly path: string;
  readonly constant?: string | undefined;
  /** `s` or `ms` since 1970; `utc`: a time without an offset; `text`: a line that is kept as HTML. */
  readonly unit?: string | undefined;
  /** The value counts as true if it is this. */
  readonly equals?: string | undefined;
  readonly fields?: Mapping | undefined;
}

/** By the name of our field, where its value may be: the first that is there counts. */
export type Mapping = ReadonlyMap<string, readonly Way[]>;

const units = ['s', 'ms', 'utc', 'text'];
/** A piece that a separator does not part: what is quoted or in braces, or one character. */
const piece = /'[^']*'|"[^"]*"|\{(?:'[^']*'|"[^"]*"|[^{}'"])*\}|[^]/g;
const constant = /^(?:'([^']*)'|"([^"]*)")/;
const wayPattern =
  /^(?<place>'[^']*'|"[^"]*"|(?:\["[^"]*"\]|[^@={}'"])*?)\s*(?:@\s*(?<unit>\w*))?\s*(?:=\s*(?<equals>'[^']*'|"[^"]*"|[^\s{}]+))?\s*(?:\{(?<fields>[^]*)\})?$/;

function wrong(what: string): LiveBlogError {
  return new LiveBlogError(
    'shape',
    `fields cannot be read: ${what}. Write it like entries: data.posts; html: body.rendered; published: created @s`,
  );
}

function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const [one] of [...text.matchAll(piece), [separator]])
    if (one === separator) {
      parts.push(part.trim());
      part = '';
    } else part += one ?? '';
  return parts;
}

const unquoted = (text: string): string => {
  const found = constant.exec(text);
  return found ? (found[1] ?? found[2] ?? '') : text;
};

function readWay(text: string, name: string): Way {
  const { place = '', unit, equals, fields } = wayPattern.exec(text)?.groups ?? {};
  if (!place && !fields) throw wrong(`"${name}" has no path`);
  if (unit !== undefined && !units.includes(unit))
    throw wrong(`"@${unit}" is no unit; there are @${units.join(', @')}`);
  return {
    path: place.trim(),
    constant: constant.test(place) ? unquoted(place) : undefined,
    unit,
    equals: equals && unquoted(equals),
    fields: fields === undefined ? undefined : readMapping(fields),
  };
}

/** @throws {LiveBlogError} code `shape`, which says where it is wrong. */
export function readMapping(text: string): Mapping {
  const mapping = new Map<string, readonly Way[]>();
  for (const field of split(text, ';').filter(Boolean)) {
    const [, name, ways] = /^([\w.-]+)\s*:\s*([^]*)$/.exec(field) ?? [];
    if (!name || !ways) throw wrong(`"${field.slice(0, 60)}" is not "our field: path"`);
    mapping.set(
      name,
      split(ways, '|').map((way) => readWay(way, name)),
    );
  }
  return mapping;
}
