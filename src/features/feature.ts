// The contract of the fifth shelf: something that readers can use beside reading, loaded when it is wanted.
import type { CSSResult } from 'lit';
import type { DrawEmbed } from '../blocks/block.js';
import type { Announcer } from '../controllers/announcer.js';
import type { PageGate } from '../controllers/page-gate.js';
import type { Permalinks } from '../controllers/permalinks.js';
import type { ReaderActions } from '../controllers/reader-actions.js';
import type { Undisturbed } from '../controllers/undisturbed.js';
import type { Feed } from '../feed/feed.js';
import type { FeedState } from '../feed/state.js';
import type { Entry } from '../model/entry.js';
import type { FirstStage, StagedElement } from '../stages/first-stage.js';
import type { EntryContext } from '../templates/entry.js';
import type { ShellContext } from '../templates/shell-context.js';
import type { RenderOwn } from '../timeline/drawing.js';
import type { Item } from '../timeline/items.js';

/** What a feature works with. */
export interface FeatureTools {
  /** The element, its state, what is drawn and where. */
  readonly first: FirstStage;
  readonly feed: () => Feed;
  readonly undisturbed: Undisturbed;
  readonly actions: ReaderActions;
  readonly permalinks: Permalinks;
  readonly announcer: Announcer;
  readonly gate: PageGate;
  /** Has the shell drawn anew. */
  readonly update: () => void;
  /**
   * Has entries drawn anew, of which something else than themselves has changed; all, if none are named.
   * `still`: what is to stay where it is, if not what is being read.
   */
  readonly redraw: (ids?: ReadonlySet<string>, still?: Element) => void;
}

/**
 * Where in the shell a feature draws, from top to bottom. `toolbar`: a control. `panel`: what a control
 * opened. `keys`: below the toolbar, where room is kept. `above`: below that, before the pins. `top`:
 * right before the entries. `below`: right after them. `ended`: in what is said of a blog that is over.
 */
export type Place = 'toolbar' | 'panel' | 'keys' | 'above' | 'top' | 'below' | 'ended';

export interface Feature {
  /** Of the shell. */
  readonly styles?: CSSResult;
  /** Of the entries; in a layer, as all of theirs. */
  readonly entryStyles?: CSSResult;
  readonly places?: Partial<Readonly<Record<Place, (context: ShellContext) => unknown>>>;
  /** Puts the controls of all features together; there is one at most. */
  readonly fit?: (controls: readonly unknown[], context: ShellContext) => unknown;
  /** In the last line of an entry, which is drawn anew with it. */
  readonly footer?: (entry: Entry, context: EntryContext) => unknown;
  /** Draws entries in our place; undefined: as we do. */
  readonly renderOwn?: RenderOwn;
  /** Draws what another site has to show, or what stands for it. */
  readonly embed?: DrawEmbed;
  /** Whether an entry is to be seen, of those that are known; undefined: all are that are in the stream. */
  readonly matches?: ((entry: Entry) => boolean) | undefined;
  /** Gives up what hides entries: somebody wants to see one of them. */
  readonly lift?: () => void;
  /** How the stream flows as long as this is so, whatever the page wishes; undefined: as it wishes. */
  readonly flow?: FeedState['flow'] | undefined;
  /** What the banner says in place of how many entries wait; undefined: just that. */
  readonly bannerWords?: (context: ShellContext) => string | undefined;
  /** What else is in the stream. */
  readonly arrange?: (items: readonly Item[]) => readonly Item[];
  /** What else is done to an item's node when it was rendered. */
  readonly decorate?: (node: HTMLElement, item: Item) => void;
  /** The state has become another. */
  readonly changed?: (now: FeedState, before: FeedState) => void;
  /** The document shows the state. */
  readonly drawn?: () => void;
  /** Ids mean other entries from now on. */
  readonly forget?: () => void;
  /** What this takes, `stop` gives back; called when it is wanted, and the element in a document. */
  readonly start?: () => void;
  readonly stop?: () => void;
  /** What the page calls by a method of the element; settles when the document shows it. */
  readonly run?: (...given: readonly string[]) => Promise<void>;
}

export interface CreateFeature {
  (tools: FeatureTools): Feature;
  /** Tells the element what is known from before, ahead of the first draw. */
  readonly prepare?: (element: StagedElement) => void;
}

export interface FeatureListing {
  readonly name: string;
  readonly isWanted: (element: StagedElement, state: FeedState) => boolean;
  readonly load: () => Promise<CreateFeature>;
}
