// English, for what is loaded only where it is wanted.
import type { FeatureMessages } from './feature-messages.js';

export const enFeatures: FeatureMessages = {
  options: 'Options',

  keyEvents: 'Key events',

  oldestFirst: 'Oldest first',
  newestFirst: 'Newest first',
  fromStart: 'Start from the beginning',
  readFromStart: 'Read it as it happened',
  newUpdatesBelow: { one: '{count} new update below', other: '{count} new updates below' },
  loadLater: 'Show later updates',
  loadLaterCount: { other: 'Show later updates ({count} left)' },
  previousKey: 'Previous key event',
  nextKey: 'Next key event',
  position: '{number} of {total}',
  close: 'Close',

  newSince: 'New since {time}',
  updateCount: { one: '{count} update', other: '{count} updates' },
  keyCount: { other: '{count} key' },
  toUnread: 'Go to the first unread update',
  leftAt: 'You left at {time}.',
  goOn: 'Go on from there',
  catchUp: 'Catch me up',
  digestSince: 'What mattered since {time}',
  digest: 'What mattered so far',
  nothingMissed: 'You have not missed anything.',
  toLatest: 'Go on to the latest updates',
  dismiss: 'Dismiss',

  filterBy: 'Show',
  allUpdates: { other: 'All updates ({count})' },
  onlyKey: 'Key events ({count})',
  kinds: 'Kinds',
  authors: 'Authors',
  search: 'Search the updates',
  matches: {
    one: '{count} of {total} updates matches.',
    other: '{count} of {total} updates match.',
  },
  noMatches: 'None of {total} updates matches.',
  notLoaded: 'There are older updates that are not loaded yet.',
  notLoadedCount: {
    one: '{count} older update is not loaded yet.',
    other: '{count} older updates are not loaded yet.',
  },
  loadRest: 'Load the rest',
  showAll: 'Show all updates',
  matchingUpdates: { one: '{count} new update matches', other: '{count} new updates match' },
  otherUpdates: { one: '{count} does not', other: '{count} do not' },

  share: 'Share',
  shareQuote: 'Share the quote',
  shareBlog: 'Share',
  shareWays: 'Ways to share',
  copyLink: 'Copy the link',
  copied: 'Link copied',
  copyFailed: 'Copy this link: {url}',
  shareOn: 'Share on {name}',
  quoteOf: '“{quote}”',

  notify: 'Notify me',
  stopNotifying: 'Stop notifying me',
  notifyDenied:
    'This browser does not let the page notify you. You can change that in its settings for this site.',

  replaces: 'Replaces the update of {time}',
  replacedBy: 'There is a newer version: {time}',
  repeated: 'Also posted: {time}',

  keys: 'Keys',
  keyNextEntry: 'Next update',
  keyPreviousEntry: 'Previous update',
  keyBefore: 'Before the updates',
  keyAfter: 'Past the updates',
  keySearch: 'Search',
  keyReveal: 'Show new updates',
};
