/**
 * Does some work again and again; what it throws is told, and not told again as long as it stays the
 * same.
 */
export function toldOnce(tell: (cause: unknown) => void): (work: () => void) => void {
  let mistake = '';
  return (work) => {
    try {
      work();
      mistake = '';
    } catch (cause) {
      if (mistake !== String(cause)) tell(cause);
      mistake = String(cause);
    }
  };
}
