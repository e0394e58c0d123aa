// The choice of entries, the field for words, and what came of it.
import { html, nothing, type TemplateResult } from 'lit';
import type { Choice, Choices } from '../feed/choices.js';
import { count } from '../locales/count.js';
import type { Locale } from '../locales/locale.js';
import type { TextKey } from '../locales/messages.js';
import type { Actions } from './controls.js';

type Drawn = TemplateResult | typeof nothing;

interface FilterOptions {
  readonly choices: Choices;
  /** The choice that is made; empty: none. */
  readonly filter: string;
  readonly onChoose: (filter: string) => void;
  readonly onLeave: () => void;
}

/** Kinds are shown by their words, and those that are not worth one are no choice. */
const kindsIn = ({ words }: Locale, kinds: readonly Choice[]): readonly Choice[] =>
  kinds
    .map((kind) => ({
      ...kind,
      name: Object.hasOwn(words, kind.name) ? words[kind.name as TextKey] : kind.name,
    }))
    .filter(({ name, isMade }) => name || isMade);

export function filterControl(
  locale: Locale,
  { choices, filter, onChoose, onLeave }: FilterOptions,
): Drawn {
  const { total, key, kind, tag, author } = choices;
  const option = (value: string, words: string, isMade = value === filter) =>
    html`<option value=${value} .selected=${isMade}>${words}</option>`;
  const named = ({ value, name, count: found, isMade }: Choice) =>
    option(value, `${name || value} (${found.toLocaleString(locale.tag)})`, isMade);
  const group = (label: string, list: readonly Choice[]) =>
    list.length ? html`<optgroup label=${label}>${list.map(named)}</optgroup>` : nothing;
  const kinds = kindsIn(locale, kind);
  const hasKey = key || filter === 'key';
  if (!hasKey && !kinds.length && !tag.length && !author.length) return nothing;
  const choose = ({ target }: Event) => onChoose((target as HTMLSelectElement).value);
  return html`<select
    part="control"
    aria-label=${locale.text('filterBy')}
    @change=${choose}
    @blur=${onLeave}
  >
    ${option('', count(locale, 'allUpdates', total))}
    ${hasKey ? option('key', count(locale, 'onlyKey', key)) : nothing}
    ${group(locale.text('kinds'), kinds)} ${group(locale.text('topics'), tag)}
    ${group(locale.text('authors'), author)}
  </select>`;
}

interface SearchOptions {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onRest: () => void;
}

export function searchControl(
  locale: Locale,
  { text, onType, onRest }: SearchOptions,
): TemplateResult {
  const type = ({ target }: Event) => onType((target as HTMLInputElement).value);
  // What is being composed is no word yet.
  const onInput = (event: Event) => (event as InputEvent).isComposing || type(event);
  const onKey = (event: KeyboardEvent) => {
    const { value } = event.target as HTMLInputElement;
    if (event.key !== 'Escape' || event.isComposing || !value) return;
    // Not also for what the page closes by it.
    event.preventDefault();
    event.stopPropagation();
    onType('');
    onRest();
  };
  const words = locale.text('search');
  return html`<input
    type="search"
    part="control"
    aria-label=${words}
    placeholder=${words}
    autocomplete="off"
    enterkeyhint="search"
    .value=${text}
    @input=${onInput}
    @compositionend=${type}
    @change=${onRest}
    @keydown=${onKey}
  />`;
}

interface FoundOptions {
  /** How many there are; undefined: not worth saying. */
  readonly words: string | undefined;
  /** How many entries are not known yet; undefined: some. */
  readonly left: number | undefined;
  readonly doing: Actions['older'];
  readonly onRest: () => void;
  readonly onShowAll: () => void;
}

function leftOut(
  locale: Locale,
  { left, doing, onRest }: Pick<FoundOptions, 'left' | 'doing' | 'onRest'>,
): Drawn {
  if (left === 0) return nothing;
  const isLoading = doing === 'loading';
  const words = left ? count(locale, 'notLoadedCount', left) : locale.text('notLoaded');
  return html`<span>${doing === 'failed' ? locale.text('failed') : words}</span>
    <button type="button" part="control" aria-disabled=${isLoading} @click=${onRest}>
      ${locale.text(isLoading ? 'loading' : 'loadRest')}
    </button>`;
}

/** What is said between the controls and the entries. */
export function found(locale: Locale, options: FoundOptions): Drawn {
  const { words, left, onShowAll } = options;
  if (!words && left === 0) return nothing;
  return html`<div class="found">
    ${words ? html`<span>${words}</span>` : nothing} ${leftOut(locale, options)}
    ${
      words
        ? html`<button type="button" part="control" @click=${onShowAll}>
            ${locale.text('showAll')}
          </button>`
        : nothing
    }
  </div>`;
}
