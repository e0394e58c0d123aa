// The form of the project's own table of hostile markup. Hosts are example.org and *.example, on purpose:
// nobody else's.

/** What a newsroom's server might send, and all that may come out of it. */
export type Case = readonly [hostile: string, harmless: string];

/** Cases of one kind; their name says what is tried. */
export interface CaseGroup {
  readonly name: string;
  readonly cases: readonly Case[];
}

/** What the widget itself gives to pictures and players. */
export const pictureManners =
  ' loading="lazy" decoding="async" referrerpolicy="strict-origin-when-cross-origin"';
export const playerManners = ' controls="" preload="none"';
