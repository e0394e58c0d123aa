// The English words that are needed at first paint.
import type { Messages } from './messages.js';

export const firstWords = {
  language: 'en',
  label: 'Live blog',
  keyPoints: 'Key points',
  justNow: 'just now',
  updated: 'Updated {time}',
  fresh: 'New',
  keyEvent: 'Key event',
  update: '',
  summary: 'Summary',
  explainer: 'Explainer',
  quote: '',
  gallery: 'In pictures',
  breaking: 'Breaking',
  correction: 'Correction',
  sponsored: 'Paid content',
  sponsoredBy: 'Paid for by {name}',
} satisfies Partial<Messages>;
