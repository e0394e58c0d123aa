// What a page may tell the element, by attribute or by script. Values, no behaviour.
import { LitElement } from 'lit';
import { defaults, properties } from './attributes.js';
import type { FormatAdapter } from './formats/format.js';
import type { Messages } from './locales/messages.js';
import type { Sanitize } from './sanitize/sanitize.js';
import type { Request } from './transports/transport.js';

/**
 * By attribute, by property, by custom property.
 *
 * @cssproperty --live-blog-accent-color - The colour of the brand: label, key points, quotes, what is new.
 * @cssproperty --live-blog-text-color - Text; by default the page's.
 * @cssproperty --live-blog-muted-color - Secondary text; by default 75 % of the text's colour.
 * @cssproperty --live-blog-background - Behind the whole blog; by default nothing.
 * @cssproperty --live-blog-surface - Behind pinned entries and messages.
 * @cssproperty --live-blog-border-color - Rules, and the outlines of controls.
 * @cssproperty --live-blog-key-color - Marks of key events, and the focus ring.
 * @cssproperty --live-blog-live-color - The dot beside "Live"; by default the accent.
 * @cssproperty --live-blog-breaking-color - The word "Breaking"; by default the accent.
 * @cssproperty --live-blog-font-family - Text; by default the page's.
 * @cssproperty --live-blog-heading-font-family - Titles; by default as the text.
 * @cssproperty --live-blog-ui-font-family - Times, names and controls; by default as the text.
 * @cssproperty --live-blog-font-size - Size of the text, on which all other sizes depend; by default the page's.
 * @cssproperty --live-blog-line-height - Line height of the text; by default 1.6.
 * @cssproperty --live-blog-measure - Width of the blog at most; by default 44em.
 * @cssproperty --live-blog-gap - Space between the parts of the blog; by default 1.5em.
 * @cssproperty --live-blog-radius - Corners of boxes and, at 60 %, of pictures; by default 10px.
 * @cssproperty --live-blog-banner-background - Background of the banner.
 * @cssproperty --live-blog-banner-color - Text of the banner.
 * @cssproperty --live-blog-sticky-offset - Height of what the page keeps at the top of the window; by default 0px.
 * @cssproperty --live-blog-z-index - Level of the banner, which floats above the entries; by default 1.
 */
export abstract class LiveBlogProperties extends LitElement {
  /** @internal */
  static override properties = properties;

  /**
   * URL of the feed: any endpoint that answers with JSON.
   * @attr
   */
  declare src: string | undefined;

  /**
   * Which format the feed has: `auto`, or a name from the table of formats.
   * @attr
   * @default 'auto'
   */
  declare format: string;

  /**
   * Where in any JSON the fields of the feed format are: `our field: path; …`.
   * @attr
   */
  declare fields: string | undefined;

  /**
   * How updates arrive. `auto`: on the stream that the feed or `stream` names, by questions where there is
   * none and whenever it fails. `event-source`, `web-socket`: the same, whatever the stream's address looks
   * like. `polling`: by questions only. `none`: only the first answer, and what `refresh()` asks for.
   * @attr
   * @default 'auto'
   */
  declare transport: 'auto' | 'polling' | 'event-source' | 'web-socket' | 'none';

  /**
   * URL on which the server sends updates by itself, as Server-Sent Events or, from `wss:`, on a WebSocket.
   * By default what the feed names.
   * @attr
   */
  declare stream: string | undefined;

  /**
   * Seconds between two questions, from 5; 0 asks once. The feed may change it.
   * @attr
   * @default 15
   */
  declare interval: number;

  /**
   * Whether requests carry cookies, as in `fetch`.
   * @attr
   * @default 'same-origin'
   */
  declare credentials: RequestCredentials;

  /**
   * How many entries are shown at first, and how many more each time.
   * @attr page-size
   * @default 20
   */
  declare pageSize: number;

  /**
   * When new entries are shown. `auto`: at once to a reader at the live end who is not at work in the
   * entries, otherwise behind the banner. `ask`: always behind the banner. `always`: at once.
   * @attr reveal
   * @default 'auto'
   */
  declare revealMode: 'auto' | 'ask' | 'always';

  /**
   * Nothing on screen changes by itself and no request is made.
   * @attr
   * @reflect
   */
  declare paused: boolean;

  /**
   * Which controls the reader gets, parted by spaces: `pause`, or none.
   * @attr
   * @default 'pause'
   */
  declare controls: string;

  /**
   * How times are shown. `auto`: the clock, and for an hour how long ago. `relative`: how long ago.
   * `absolute`: the clock. Another form is always there for assistive technology.
   * @attr
   * @default 'auto'
   */
  declare time: 'auto' | 'relative' | 'absolute';

  /**
   * IANA name of the zone of all times, which then name it. Without it, the reader's zone.
   * @attr time-zone
   */
  declare timeZone: string | undefined;

  /**
   * Level of the title, 1 to 6; entries are one below.
   * @attr heading-level
   * @default 2
   */
  declare headingLevel: number;

  /**
   * The page shows title, key points and standfirst itself.
   * @attr no-header
   */
  declare noHeader: boolean;

  /**
   * An entry's DOM id and fragment is this plus its id.
   * @attr id-prefix
   * @default 'entry-'
   */
  declare idPrefix: string;

  /**
   * One tab asks, or listens, for all tabs of this origin that follow the same feed. Not with a `request`
   * of its own.
   * @attr share-tabs
   */
  declare shareTabs: boolean;

  /**
   * The entries go into the shadow root instead of the page. Read once, when first attached.
   * @attr
   */
  declare isolated: boolean;

  /** Reads what the endpoint sends, in place of the formats that are built in. */
  declare adapter: FormatAdapter | undefined;

  /** Words over ours, by name; `language` says in which language dates are written. */
  declare messages: Partial<Messages> | undefined;

  /**
   * Asks in place of `fetch`: for tokens, signing, tests. Must heed `init.signal`.
   * @type {(url: string, init: RequestInit) => Promise<Response>}
   */
  declare request: Request | undefined;

  /**
   * Cleans the HTML of this element's feed, in place of ours.
   * @type {(html: string) => DocumentFragment}
   */
  declare sanitizer: Sanitize | undefined;

  constructor() {
    super();
    Object.assign(this, defaults);
  }
}
