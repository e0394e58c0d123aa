// What a page may tell the element, by attribute or by script. Values, no behaviour.
import { LitElement } from 'lit';
import { defaults, properties } from './attributes.js';
import type { Messages } from './locales/messages.js';
import type { Sanitize } from './sanitize/sanitize.js';
import type { TimeForm } from './templates/timestamp.js';
import type { Request } from './transports/transport.js';

export abstract class LiveBlogProperties extends LitElement {
  /** @internal */
  static override properties = properties;

  /**
   * URL of the feed: any endpoint that answers with JSON.
   * @attr
   */
  declare src: string | undefined;

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
  declare time: TimeForm;

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
   * The entries go into the shadow root instead of the page. Read once, when first attached.
   * @attr
   */
  declare isolated: boolean;

  /** Words over ours, by name; `language` says in which language dates are written. */
  declare messages: Partial<Messages> | undefined;

  /** Asks in place of `fetch`: for tokens, signing, tests. Must heed `init.signal`. */
  declare request: Request | undefined;

  /** Cleans the HTML of this element's feed, in place of ours. */
  declare sanitizer: Sanitize | undefined;

  constructor() {
    super();
    Object.assign(this, defaults);
  }
}
