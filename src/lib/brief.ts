/**
 * The beginning of a JSON value. What is nested in its fields is left out: that may be deeper than the
 * stack, and JSON.stringify calls itself.
 */
export const brief = (value: unknown, length: number): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner === value || Object(inner) !== inner ? inner : '…',
  ).slice(0, length);
