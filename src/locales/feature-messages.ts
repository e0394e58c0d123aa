// The words of what is loaded only where it is wanted.
import type { Plural } from './messages.js';

export interface FeatureMessages {
  readonly options: string;

  readonly keyEvents: string;
  readonly allKeyEvents: Plural;

  readonly oldestFirst: string;
  readonly newestFirst: string;
  readonly fromStart: string;
  readonly readFromStart: string;
  readonly newUpdatesBelow: Plural;
  readonly loadLaterCount: Plural;
  readonly previousKey: string;
  readonly nextKey: string;
  readonly position: string;
  readonly close: string;

  readonly newSince: string;
  readonly updateCount: Plural;
  readonly keyCount: Plural;
  readonly toUnread: string;
  readonly leftAt: string;
  readonly goOn: string;
  readonly catchUp: string;
  readonly digestSince: string;
  readonly digest: string;
  readonly nothingMissed: string;
  readonly toLatest: string;
  readonly dismiss: string;

  readonly filterBy: string;
  readonly allUpdates: Plural;
  readonly onlyKey: Plural;
  readonly kinds: string;
  readonly authors: string;
  readonly search: string;
  readonly matches: Plural;
  readonly noMatches: Plural;
  readonly notLoaded: string;
  readonly notLoadedCount: Plural;
  readonly loadRest: string;
  readonly showAll: string;
  readonly matchingUpdates: Plural;
  readonly otherUpdates: Plural;

  readonly share: string;
  readonly shareQuote: string;
  readonly shareWays: string;
  readonly copyLink: string;
  readonly copyQuote: string;
  readonly linkCopied: string;
  readonly quoteCopied: string;
  readonly copyByHand: string;
  readonly shareOn: string;
  /** The device's own ways. */
  readonly shareMore: string;
  readonly quoteOf: string;

  readonly notify: string;
  readonly stopNotifying: string;
  readonly notifyDenied: string;

  /** What an embed is, and whose. */
  readonly videoFrom: string;
  readonly postFrom: string;
  readonly soundFrom: string;
  readonly chartFrom: string;
  readonly mapFrom: string;
  readonly pageFrom: string;
  readonly loadVideo: string;
  readonly loadPost: string;
  readonly loadSound: string;
  readonly loadChart: string;
  readonly loadMap: string;
  readonly loadPage: string;
  readonly loadingTells: string;
  readonly loadAlways: string;
  readonly askAgain: string;
  readonly openOn: string;
  readonly noAnswerFrom: string;

  readonly replaces: string;
  readonly replacedBy: string;
  readonly repeated: string;

  readonly keys: string;
  readonly keyNextEntry: string;
  readonly keyPreviousEntry: string;
  readonly keyBefore: string;
  readonly keyAfter: string;
  readonly keySearch: string;
  readonly keyReveal: string;
  readonly keysOfEntry: string;
  /** Names of keys, as they are printed on them. */
  readonly pageDown: string;
  readonly pageUp: string;
  readonly controlHome: string;
  readonly controlEnd: string;
  readonly lettersAre: string;
  readonly lettersAreOff: string;
  readonly lettersOff: string;
  readonly lettersOn: string;

  /** Of blocks. */
  readonly table: string;
  readonly rowsLeftOut: Plural;
  readonly columnsLeftOut: Plural;
  readonly fixture: string;
  readonly scoreLine: string;
  readonly votes: Plural;
  readonly vote: string;
  readonly voteCloses: string;
  readonly voteClosed: string;

  readonly enlarge: string;
  readonly pictures: string;
  readonly previousPicture: string;
  readonly nextPicture: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly pictureFailed: string;
  readonly film: string;
  readonly sound: string;
  readonly playTime: string;
  readonly unplayable: string;
  readonly openFile: string;
}
