/** Remembers the last call: with the same arguments the result is the same object. */
export function memo<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { given: Arguments; result: Result } | undefined;
  return (...given) => {
    if (!last || given.some((one, index) => one !== last!.given[index]))
      last = { given, result: make(...given) };
    return last.result;
  };
}
