// Times as RFC 822 and its successors write them, with the zones that are met in the wild: the parsers of
// JavaScript engines know few of them, and not all the same.
import { isoFromMs, isoTime } from './iso-time.js';

const written =
  /(\d{1,2})[\s-]+([a-zà-ÿ]{3,12})\.?,?[\s-]+(\d{2,4})\s+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(.*)$/i;
/** Systems that were set to another language name months in it, against the standard. */
const months =
  'jan|ene|gen feb|fev|fév mar|mär|mrt apr|abr|avr may|mai|mei|mag jun|giu|juin jul|lug|juil aug|ago|aoû sep|set oct|okt|out|ott nov dec|dez|dic|déc'
    .split(' ')
    .map((names) => RegExp(`^(${names})`));

const hoursAhead: Readonly<Record<string, number>> = {
  ...{ HST: -10, AKST: -9, AKDT: -8, PST: -8, PDT: -7, MST: -7, MDT: -6, CST: -6, CDT: -5 },
  ...{ EST: -5, EDT: -4, ART: -3, BRT: -3, BST: 1, WEST: 1, WAT: 1, CET: 1, MEZ: 1, CEST: 2 },
  ...{ MESZ: 2, SAST: 2, EET: 2, EEST: 3, EAT: 3, MSK: 3, PKT: 5, IST: 5.5, HKT: 8, SGT: 8 },
  ...{ AWST: 8, JST: 9, KST: 9, ACST: 9.5, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13 },
};

/** Minutes ahead of UTC; undefined if no zone is written. */
function minutesAhead(zone: string): number | undefined {
  const offset = /^(?:GMT|UTC?|Z)?\s*([+-])(\d{1,2}):?(\d\d)?(?:\s*\(.*)?$/i.exec(zone);
  if (offset)
    return (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * (offset[1] === '-' ? -1 : 1);
  const name = /^(?![ap]m\b)([a-z]{1,5})\b(?:\s*\(.*)?$/i.exec(zone)?.[1]?.toUpperCase();
  // RFC 5322, 4.3: a name that is not known, or a military letter, is read like UTC.
  if (!name) return undefined;
  return Object.hasOwn(hoursAhead, name) ? hoursAhead[name]! * 60 : 0;
}

/** RFC 2822, 4.3. */
const fullYear = (year: number): number =>
  year < 50 ? year + 2000 : year < 1000 ? year + 1900 : year;

/** Not every engine reads it with spaces. */
const isoWithSpaces = /^(\d{4}-\d\d-\d\d)\s+(\d\d:[\d:.]+)\s*(?=[+-]|Z$)/i;

/** As RFC 3339; undefined if it is no time, or has no zone: readers' zones differ. ISO 8601 is read too. */
export function mailTime(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim().slice(0, 80);
  const found = written.exec(text);
  const name = (found?.[2] ?? '').toLowerCase();
  const month = months.findIndex((one) => one.test(name));
  if (!found || month < 0) return isoTime(text.replace(isoWithSpaces, '$1T$2'));
  const [day, , year, hours, minutes, seconds] = found.slice(1, 7).map(Number);
  const ahead = minutesAhead(found[7]!.trim());
  if (ahead === undefined) return isoTime(text);
  return isoFromMs(Date.UTC(fullYear(year!), month, day, hours, minutes! - ahead, seconds || 0));
}
