/** How much is tried at random, and from which seed (see middleware.mjs). */
export const chance = (await (await fetch('/chance')).json()) as {
  readonly documents: number;
  readonly days: number;
  readonly seed: number;
};
