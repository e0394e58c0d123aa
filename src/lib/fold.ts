// Text as somebody who searches means it: whatever its case and accents, and whatever is not seen of it.

/** Accents, points, signs for vowels that are left out at will; soft hyphens, joiners, marks of order. */
const ignored =
  /[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f]|[\u200b-\u200f]|\u00ad|\u0640|\u0670|\u2060|\ufeff/g;

/** Two texts that fold to the same are the same to who searches. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(ignored, '')
    // To upper case first: "ß" and "SS" are the same then.
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replace(/[‘’]/g, "'");

/** Start and end in a text, UTF-16 units. */
export type Place = readonly [start: number, end: number];

/** The places of a text that fold to one of some words; those are folded. */
export function placesOf(text: string, words: readonly string[]): readonly Place[] {
  const whole = fold(text);
  if (!words.some((word) => whole.includes(word))) return [];
  let folded = '';
  // Where in the text each unit of the folded one comes from.
  const starts: number[] = [];
  let index = 0;
  for (const character of text) {
    const units = character < '\x80' ? character.toLowerCase() : fold(character);
    folded += units;
    for (let unit = 0; unit < units.length; unit++) starts.push(index);
    index += character.length;
  }
  const places: Place[] = [];
  for (const word of words)
    for (let at = 0; (at = folded.indexOf(word, at)) >= 0; at += word.length)
      places.push([starts[at]!, starts[at + word.length] ?? text.length]);
  return places;
}
