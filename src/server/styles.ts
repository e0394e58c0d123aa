// The styles of what a server writes: those of the element, for a document in which there is no element yet.
import { css } from 'lit';
import type { BlockDefinition } from '../blocks/block.js';
import { embedEntryStyles } from '../styles/embeds.js';
import { entryStyles } from '../styles/entry.js';
import { moreEntryStyles } from '../styles/entry-more.js';
import { keyEventsStyles } from '../styles/key-events.js';
import { longEntryStyles } from '../styles/long-entries.js';
import { hostStyles, shellStyles } from '../styles/shell.js';
import { surroundingsStyles } from '../styles/surroundings.js';
import { tokens } from '../styles/tokens.js';
import { moreTokens } from '../styles/tokens-more.js';

const sheets = [hostStyles, tokens, shellStyles, moreTokens, surroundingsStyles, keyEventsStyles];

/** For a shadow root. */
export const shadowStyles: string = sheets.map(({ cssText }) => cssText).join('');

const ofHost = /:host(?:\(([^)]*)\))?(\s*\{[^}]*\})/g;

/** The rules for the element itself, as the page around it has them. */
const hostRules = [...shadowStyles.matchAll(ofHost)]
  .map(([, which = '', rule = '']) => `live-blog${which}${rule}`)
  .join('\n');

/** Holds what would stand in the shadow root. */
export const shellClass = 'live-blog-shell';

const ownStyles = css`
  /* As high as the line that it stands in, with something in it. */
  .live-blog-room {
    min-block-size: max(2em, 24px);
  }
  .live-blog-unpressed {
    visibility: hidden;
  }
  /* No box of the element moves when what stood above the entries is drawn there. */
  live-blog:has(> .live-blog-shell)::part(entries) {
    display: contents;
  }
`;

/** For a page. In our layer, so that any rule of its own wins. */
export const pageStyles = (blocks: readonly BlockDefinition[]): string => `@layer live-blog {
${hostRules}
@scope (.${shellClass}) to (article) {${shadowStyles.replace(ofHost, '')}}
${[entryStyles, moreEntryStyles, ownStyles].join('')}
/* What stands around the entries is in the shadow root later, where these are not. */
@scope (article) {${[embedEntryStyles, longEntryStyles, ...blocks.map(({ styles = '' }) => styles)].join('')}}
}
`;
