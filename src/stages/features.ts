// Loads the features that are wanted, and makes one of all of them.
import { features as listings } from '../features/index.js';
import type {
  CreateFeature,
  Feature,
  FeatureListing,
  FeatureTools,
  Place,
} from '../features/feature.js';
import { inFlow, selectKnown } from '../feed/select-more.js';
import { selectShown, selectSorted } from '../feed/select.js';
import type { FeedState } from '../feed/state.js';
import { memo } from '../lib/memo.js';
import { loadLocales, locales } from '../locales/index.js';
import type { Messages } from '../locales/messages.js';
import type { Entry } from '../model/entry.js';
import type { EntryContext } from '../templates/entry.js';
import { entryFooter } from '../templates/entry-footer.js';
import type { ShellContext } from '../templates/shell-context.js';
import { applyHidden, hide } from '../timeline/hide.js';
import type { Item } from '../timeline/items.js';
import type { StagedElement } from './first-stage.js';

/** What was loaded, for every element on the page. */
const loaded = new Map<FeatureListing, CreateFeature>();
let words: Readonly<Record<string, Partial<Messages>>> = locales;

/** Without its words no feature can be used. */
async function load(wanted: readonly FeatureListing[]): Promise<void> {
  const missing = wanted.filter((one) => !loaded.has(one));
  if (!missing.length) return;
  if (words === locales) words = await loadLocales();
  await Promise.all(missing.map(async (one) => loaded.set(one, await one.load())));
}

const wantedBy = (element: StagedElement, state: FeedState) =>
  listings.filter(({ isWanted }) => isWanted(element, state));

/** Settles when what is wanted at first is there, or cannot be had; never rejects. */
export async function loadFeatures(element: StagedElement, state: FeedState): Promise<void> {
  try {
    const wanted = wantedBy(element, state);
    await load(wanted);
    for (const one of wanted) loaded.get(one)?.prepare?.(element);
    // What the reader chose before may want more.
    await load(wantedBy(element, state));
  } catch {
    // Without them there is what there is.
  }
}

type Matches = (entry: Entry) => boolean;

export class Features {
  readonly #tools: FeatureTools;
  readonly #adopt: (feature: Feature) => void;
  readonly #onFailure: (cause: unknown) => void;
  readonly #made = new Map<FeatureListing, Feature>();
  /** Those that a method was called of. */
  readonly #called = new Set<FeatureListing>();
  /** Those that were asked for, whether they came or not. */
  #asked: readonly FeatureListing[] = [];
  #active: readonly Feature[] = [];
  #isRunning = false;
  #hasHidden = false;

  /**
   * @param adopt Called with each feature before it is used: its styles are to be adopted.
   * @param onFailure Called when one cannot be loaded.
   */
  constructor(
    tools: FeatureTools,
    adopt: (feature: Feature) => void,
    onFailure: (cause: unknown) => void,
  ) {
    this.#tools = tools;
    this.#adopt = adopt;
    this.#onFailure = onFailure;
  }

  get locales(): typeof words {
    return words;
  }

  start(): void {
    this.#isRunning = true;
    this.sync();
  }

  stop(): void {
    this.#isRunning = false;
    for (const feature of this.#active) feature.stop?.();
    this.#active = [];
  }

  forget(): void {
    for (const feature of this.#made.values()) feature.forget?.();
  }

  changed(now: FeedState, before: FeedState): void {
    this.sync();
    for (const feature of this.#active) feature.changed?.(now, before);
  }

  drawn(): void {
    for (const feature of this.#active) feature.drawn?.();
  }

  /** Begins what is wanted by now, loads what is missing, and ends what is not wanted any more. */
  sync(): void {
    if (!this.#isRunning) return;
    const { element, state } = this.#tools.first;
    const wanted = wantedBy(element, state);
    const all = listings.filter((one) => wanted.includes(one) || this.#called.has(one));
    const active = all.filter((one) => loaded.has(one)).map((one) => this.#make(one));
    const isNew = all.some((one) => !loaded.has(one) && !this.#asked.includes(one));
    this.#asked = all;
    if (isNew) load(all).then(() => this.sync(), this.#onFailure);
    const before = this.#active;
    if (active.length === before.length && active.every((one) => before.includes(one))) return;
    this.#active = active;
    for (const one of before) if (!active.includes(one)) one.stop?.();
    for (const one of active) if (!before.includes(one)) one.start?.();
    this.#tools.redraw();
  }

  /** Has a feature do what the page calls a method for. Rejects if it cannot be loaded. */
  async run(name: string, ...given: readonly string[]): Promise<void> {
    const listing = listings.find((one) => one.name === name)!;
    await load([listing]);
    this.#called.add(listing);
    this.sync();
    await this.#make(listing).run?.(...given);
    await this.#tools.first.element.updateComplete;
  }

  draw(place: Place, context: ShellContext): readonly unknown[] {
    return this.#active.map(({ places }) => places?.[place]?.(context));
  }

  bannerWords(context: ShellContext): string | undefined {
    for (const { bannerWords } of this.#active) {
      const said = bannerWords?.(context);
      if (said) return said;
    }
    return undefined;
  }

  /** The controls, as they fit. */
  controls(own: unknown, context: ShellContext): unknown {
    const controls = [own, ...this.draw('toolbar', context)];
    const fit = this.#active.find((feature) => feature.fit)?.fit;
    return fit ? fit(controls, context) : controls;
  }

  readonly footer = (entry: Entry, context: EntryContext): unknown =>
    entryFooter(
      entry,
      context,
      this.#active.map((feature) => feature.footer?.(entry, context)),
    );

  /** Whether an entry is to be seen; undefined: all are. The same function as long as that is the same. */
  get matches(): Matches | undefined {
    const all = this.#active.flatMap(({ matches }) => matches ?? []);
    return all.length ? this.#every(all.length, ...all) : undefined;
  }

  readonly #every = memo(
    (_: number, ...all: readonly Matches[]): Matches =>
      (entry) =>
        all.every((matches) => matches(entry)),
  );

  /** How the stream is to flow, whatever the page wishes. */
  get flow(): FeedState['flow'] | undefined {
    return this.#active.find(({ flow }) => flow)?.flow;
  }

  /** The entries of the stream, in its order. What is searched is all that is known. */
  stream(state: FeedState): readonly Entry[] {
    const shown = selectShown(state);
    const { matches } = this;
    if (!matches) return inFlow(state, shown);
    const found = new Set([...shown, ...selectKnown(state).filter(matches)]);
    return inFlow(
      state,
      selectSorted(state).filter((entry) => found.has(entry)),
    );
  }

  arrange(items: readonly Item[]): readonly Item[] {
    return this.#active.reduce(
      (all, feature) => feature.arrange?.(all) ?? all,
      this.#hide(items, this.matches),
    );
  }

  readonly #hide = memo((items: readonly Item[], matches: Matches | undefined) => {
    this.#hasHidden ||= !!matches;
    if (!this.#hasHidden) return items;
    // Pins are what the newsroom wants to be seen in any case.
    const isSeen = (item: Item) =>
      !matches ||
      !('entry' in item) ||
      (item.kind === 'entry' && item.isPinned) ||
      matches(item.entry);
    return hide(items, isSeen);
  });

  decorate(node: HTMLElement, item: Item): void {
    applyHidden(node, item);
    for (const feature of this.#active) feature.decorate?.(node, item);
  }

  get renderOwn(): Feature['renderOwn'] {
    return this.#active.find(({ renderOwn }) => renderOwn)?.renderOwn;
  }

  /** Draws what another site has to show; undefined: nobody does. */
  get embed(): Feature['embed'] {
    return this.#active.find(({ embed }) => embed)?.embed;
  }

  /** Somebody wants to see an entry: what hides it is given up. */
  show(id: string): void {
    const entry = this.#tools.first.state.entries.get(id);
    for (const { matches, lift } of this.#active) if (entry && matches?.(entry) === false) lift?.();
  }

  #make(listing: FeatureListing): Feature {
    let feature = this.#made.get(listing);
    if (!feature) {
      feature = loaded.get(listing)!(this.#tools);
      this.#made.set(listing, feature);
      this.#adopt(feature);
    }
    return feature;
  }
}
