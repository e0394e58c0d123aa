// For JSON whose shape is only hoped for: what is not there, or something else, is as good as empty.
import { isRecord } from './read.js';

export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields; none if it is no object. */
export const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {});

/** The objects of a list, or the one object that stands in its place. */
export const fieldsList = (value: unknown): readonly Fields[] =>
  (Array.isArray(value) ? value : [value]).filter(isRecord);

/** What is in a list; nothing if it is none. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The first of some values that is a text with something in it, or a number as text. */
export const firstText = (...values: readonly unknown[]): string | undefined => {
  for (const value of values) {
    if (typeof value === 'string' && value.trim()) return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return undefined;
};
