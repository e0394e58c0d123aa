// Filter and search: only some of the entries.
import type { Finding } from '../controllers/finding.js';
import type { Choices } from '../feed/choices.js';
import { count } from '../locales/count.js';
import { findStyles } from '../styles/find.js';
import { foundEntryStyles } from '../styles/found-entries.js';
import { filterControl, found, searchControl } from '../templates/find.js';
import type { ShellContext } from '../templates/shell-context.js';
import type { Feature, FeatureTools } from './feature.js';
import { offers } from './offers.js';

/** What can be chosen. It stays as it is while the reader is choosing. */
function createChoices({ first, update }: FeatureTools, finding: Finding) {
  let known = finding.known;
  return {
    get current(): Choices {
      const root = first.element.renderRoot as ShadowRoot;
      if (root.activeElement?.localName !== 'select') known = finding.known;
      return finding.choices(known);
    },
    refresh: update,
  };
}

function createControls(tools: FeatureTools, finding: Finding) {
  const choices = createChoices(tools, finding);
  return ({ locale }: ShellContext): unknown => {
    const { element } = tools.first;
    const { filter, text, choose, type, settle } = finding;
    return [
      offers(element, 'filter') &&
        filterControl(locale, {
          ...{ choices: choices.current, filter },
          ...{ onChoose: choose, onLeave: choices.refresh },
        }),
      offers(element, 'search') && searchControl(locale, { text, onType: type, onRest: settle }),
    ].map((control) => control || undefined);
  };
}

/** A page that shows only some entries, without a control for that, need not say so, as long as there are any. */
function createLine({ first: { element } }: FeatureTools, finding: Finding) {
  return ({ locale, state }: ShellContext): unknown => {
    const { wanted, text, left, rest, loadRest, showAll } = finding;
    if (!wanted || !state.entries.size) return undefined;
    const isSaid = !!text || offers(element, 'filter') || !finding.found;
    const words = isSaid ? finding.words : undefined;
    return found(locale, {
      words,
      left,
      doing: rest.doing,
      onRest: () => void loadRest(),
      onShowAll: showAll,
    });
  };
}

/** @param finding What it draws: it comes in a file of its own, and at the same time. */
export function find(tools: FeatureTools, finding: Finding): Feature {
  return {
    styles: findStyles,
    entryStyles: foundEntryStyles,
    places: { toolbar: createControls(tools, finding), top: createLine(tools, finding) },
    get matches() {
      return finding.matches;
    },
    lift: () => finding.lift(),
    bannerWords: ({ locale }) => {
      if (!finding.wanted) return undefined;
      const { found: some, total } = finding.pending;
      const matching = count(locale, 'matchingUpdates', some);
      return some < total
        ? `${matching} · ${count(locale, 'otherUpdates', total - some)}`
        : matching;
    },
    drawn: () => finding.drawn(),
    forget: () => finding.forget(),
    start: () => finding.start(),
    stop: () => finding.stop(),
    run: (text) => finding.search(text),
  };
}
