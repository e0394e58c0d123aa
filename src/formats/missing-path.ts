// What to say of a path that leads nowhere: how far it went, and what was there instead.
import { fieldsOf } from '../lib/fields.js';
import { stepsOf, valueAt } from '../lib/path.js';
import type { Way } from './fields-syntax.js';

const mostNames = 10;

const kindOf = (value: unknown): string => {
  if (Array.isArray(value)) return `is a list of ${value.length}`;
  if (value !== undefined && (typeof value !== 'object' || value === null))
    return `is ${JSON.stringify(value).slice(0, 60)}`;
  const names = Object.keys(fieldsOf(value)).map((name) => `"${name.slice(0, 40)}"`);
  const more = names.length > mostNames ? ' …' : '';
  return `has ${names.slice(0, mostNames).join(', ') || 'nothing'}${more}`;
};

/** The last thing on the way, and its name. */
function lastThere(from: unknown, path: string, root: string): string {
  const steps = stepsOf(path);
  for (let length = steps.length; length > 0; length--) {
    const part = steps.slice(0, length).join('.');
    const value = valueAt(from, part);
    if (value !== undefined && value !== null) return `"${part}" ${kindOf(value)}`;
  }
  return `${root} ${kindOf(from)}`;
}

/**
 * @param from Where the path begins.
 * @param root What that is, in words.
 */
export function missingPath(
  name: string,
  ways: readonly Way[],
  from: unknown,
  root: string,
): string {
  const [first] = ways;
  const paths = ways.map(({ path, unit }) => `"${path}"${unit ? ` @${unit}` : ''}`).join(' or ');
  const value = valueAt(from, first?.path ?? '');
  const hint =
    typeof value === 'number'
      ? ' A number needs a unit: @s or @ms.'
      : typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)
        ? ' A time needs an offset; if it is UTC, say @utc.'
        : '';
  return `"${name}" is nothing that can be used at ${paths}: ${lastThere(from, first?.path ?? '', root)}.${hint}`;
}
