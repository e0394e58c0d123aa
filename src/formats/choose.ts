// Which format a payload is of; if none, one message that says what came, and what would help.
import { LiveBlogError } from '../errors.js';
import { isRecord } from '../lib/read.js';
import { warnOnce } from '../lib/warn.js';
import type { Payload } from '../transports/transport.js';
import type { FormatAdapter, FormatWishes, ListedFormat } from './format.js';
import { formats } from './index.js';
import { native } from './native.js';

const mostNames = 8;

const quoted = (names: readonly string[]): string => {
  // What cannot be printed is written as JSON writes it.
  const shown = names.slice(0, mostNames).map((name) => JSON.stringify(name.slice(0, 40)));
  return names.length > mostNames ? `${shown.join(', ')} …` : shown.join(', ');
};

function describeItem(data: unknown): string {
  if (Array.isArray(data)) return data.length ? `a list of ${data.length}` : 'an empty list';
  if (isRecord(data) && !Object.keys(data).length) return 'an empty object';
  if (isRecord(data)) return `an object with ${quoted(Object.keys(data))}`;
  if (typeof data === 'string') return `a text that begins with ${quoted([data.trim()])}`;
  return String(data);
}

/** What arrived, in a few words. */
const describeData = (data: unknown): string =>
  Array.isArray(data) && data.length
    ? `${describeItem(data)}, its first item ${describeItem(data[0])}`
    : describeItem(data);

const loaded = async (line: ListedFormat): Promise<FormatAdapter> => ({
  ...line,
  ...(await line.load()),
});

/** What would help, if it is a feed of ours after all. */
function ownMistake(data: unknown): string | undefined {
  const format = isRecord(data) ? data['format'] : undefined;
  if (typeof format !== 'string' || !format.startsWith('live-blog/')) return undefined;
  return format === 'live-blog/1'
    ? 'A live-blog/1 feed has a list of "entries", which may be empty.'
    : `"${format.slice(0, 40)}" is not read by this version, which reads live-blog/1.`;
}

/** Whether it is a feed of ours but for its entries, and nobody else's. */
const isNearly = (data: unknown): boolean =>
  isRecord(data) &&
  native.matches({ ...data, entries: [] }) &&
  Array.isArray(data['entries']) &&
  !formats.some(({ matches }) => matches(data));

function unknown({ data, url }: Payload, tried: readonly string[]): LiveBlogError {
  const isText = typeof data === 'string';
  const what = isText
    ? 'not JSON of a feed, nor any other feed that is known'
    : 'JSON of a shape that is not known';
  const advice =
    ownMistake(data) ??
    `Tried: ${tried.join(', ')}. Is src the address of the feed? Any other JSON can be read with ` +
      'fields="entries: …; html: …; published: …", or by an adapter.';
  const message = `${url.href} is ${what}: ${describeData(data)}. ${advice}`;
  return new LiveBlogError(isText ? 'type' : 'shape', message, data);
}

/** Rejects with a LiveBlogError, code `shape` or `type`. */
export async function chooseFormat(
  payload: Payload,
  { adapter, format, fields }: FormatWishes,
): Promise<FormatAdapter> {
  const { data, url } = payload;
  if (adapter) return adapter;
  if (fields) return (await import('./fields.js')).mapping(fields);
  // With a mistake in every entry it still is our own: those mistakes are what to tell.
  if (/^auto$|^live-blog$/.test(format) && isNearly(data)) return native;
  const names = formats.map(({ name }) => name);
  const wished = formats.find(({ name }) => name === format);
  // An empty list says nothing of whose it is.
  const isNothing = Array.isArray(data) && !data.length;
  const fitting = isNothing ? undefined : formats.find(({ matches }) => matches(data));
  if (format !== 'auto' && !wished)
    warnOnce(`format="${format}" is not legal: use auto, ${names.join(', ')}. "auto" is used.`);
  if (wished && wished !== fitting && !wished.matches(data)) {
    const looks = fitting ? `It looks like "${fitting.name}".` : `It is ${describeData(data)}.`;
    throw new LiveBlogError(
      'shape',
      `${url.href} is not of the format "${format}". ${looks}`,
      data,
    );
  }
  const chosen = wished ?? fitting;
  if (chosen) return loaded(chosen);
  throw unknown(payload, names);
}
