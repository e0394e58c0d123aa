// What the attributes may hold. A value that is not legal is reported once and the default is used: a
// page that embeds the element never has to catch anything.
import { defaults, properties } from '../attributes.js';
import { isTimeZone } from '../lib/time-zone.js';
import { warnOnce } from '../lib/warn.js';

interface Rule {
  readonly isLegal: (value: unknown) => boolean;
  /** What is legal, for the warning. */
  readonly hint: string;
}

const oneOf = (...names: readonly string[]): Rule => ({
  isLegal: (value) => names.includes(value as string),
  hint: names.join(', '),
});

const whole = (isInRange: (value: number) => boolean, hint: string): Rule => ({
  isLegal: (value) => Number.isInteger(value) && isInRange(value as number),
  hint,
});

/** Any of some names, parted by spaces. */
const someOf = (...names: readonly string[]): Rule => ({
  isLegal: (value) =>
    String(value)
      .split(/\s+/)
      .every((word) => !word || names.includes(word)),
  hint: `any of ${names.join(', ')}`,
});

const rules: Readonly<Partial<Record<keyof typeof properties, Rule>>> = {
  transport: oneOf('auto', 'polling', 'event-source', 'web-socket', 'none'),
  interval: whole((seconds) => seconds >= 5 || seconds === 0, 'seconds from 5, or 0'),
  credentials: oneOf('same-origin', 'omit', 'include'),
  order: oneOf('newest', 'oldest'),
  filter: {
    isLegal: (value) => /^(key|(tag|kind|author):.+)?$/s.test(String(value)),
    hint: 'key, tag:NAME, kind:NAME or author:NAME',
  },
  pageSize: whole((size) => size > 0, 'a whole number from 1'),
  revealMode: oneOf('auto', 'ask', 'always'),
  controls: someOf('pause', 'order', 'filter', 'search', 'catch-up', 'share', 'notify'),
  keyboard: oneOf('none', 'feed', 'shortcuts'),
  time: oneOf('auto', 'relative', 'absolute'),
  timeZone: { isLegal: isTimeZone, hint: 'IANA names such as Europe/Lisbon' },
  idPrefix: { isLegal: (value) => typeof value === 'string', hint: 'any words' },
  embeds: oneOf('ask', 'load', 'off'),
  adEvery: whole((count) => count >= 0, 'a whole number from 0'),
  structuredData: oneOf('auto', 'always', 'off'),
  headingLevel: whole((level) => level > 0 && level < 7, 'a whole number from 1 to 6'),
};

/** Puts the default in the place of every value that is not legal. */
export function correct(element: HTMLElement): void {
  const values = element as unknown as Record<string, unknown>;
  for (const [name, { isLegal, hint }] of Object.entries(rules)) {
    const value = values[name];
    const fallback = defaults[name as keyof typeof defaults] as unknown;
    if (value === fallback || isLegal(value)) continue;
    values[name] = fallback;
    // An attribute that was taken away, or a property that was unset, is no mistake.
    if (value === null || value === undefined) continue;
    const { attribute = name } = properties[name as keyof typeof properties] as {
      attribute?: string;
    };
    const instead = fallback === undefined ? 'It is ignored' : `"${fallback as string}" is used`;
    warnOnce(`${attribute}="${value as string}" is not legal: use ${hint}. ${instead}.`);
  }
}
