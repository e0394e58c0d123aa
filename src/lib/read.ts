// Reads foreign JSON field by field by a table, so that nothing unexpected gets further in: a field of
// a wrong type is as good as absent, unknown fields are left behind, prototypes are never touched.

export type Reader<T> = (value: unknown) => T | undefined;
/** A reader for each field of T. */
export type Fields<T> = { readonly [K in keyof T]-?: Reader<T[K]> };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);

/** A string with something in it; a number is coerced. */
export const text: Reader<string> = (value) =>
  typeof value === 'string' ? (value.trim() && value) || undefined : number(value)?.toString();

export const number: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const flag: Reader<boolean> = (value) => (value === true ? true : undefined);

/** RFC 3339, section 5.6; the offset is required, since readers' zones differ. */
const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** An RFC 3339 time with an offset, as epoch milliseconds. */
export const time: Reader<number> = (value) => {
  const written = string(value)?.toUpperCase() ?? '';
  return timestamp.test(written) ? number(Date.parse(written)) : undefined;
};

export const oneOf =
  <T extends string>(...legal: readonly T[]): Reader<T> =>
  (value) =>
    legal.find((name) => name === value);

export const list =
  <T extends string | object>(item: Reader<T>): Reader<readonly T[]> =>
  (value) =>
    Array.isArray(value) ? value.flatMap((one) => item(one) ?? []) : undefined;

/** An object by its table; undefined unless it has all the `required` fields. */
export const record =
  <T extends object>(fields: Fields<T>, ...required: readonly (keyof T)[]): Reader<T> =>
  (value) => {
    if (!isRecord(value)) return undefined;
    const result = {} as T;
    // A page may have given every object more properties.
    for (const key of Object.keys(fields) as (keyof T & string)[]) {
      const field = fields[key](value[key]);
      if (field !== undefined) result[key] = field;
    }
    return required.every((key) => key in result) ? result : undefined;
  };
