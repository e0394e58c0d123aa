// What a page may tell the element by attribute. Values, no behaviour.
import { defaults, properties } from './attributes.js';
import { LiveBlogHooks } from './live-blog-hooks.js';

/**
 * By attribute, by property, by part.
 *
 * @csspart header - Everything above the toolbar.
 * @csspart label - The small words above the title.
 * @csspart kicker - The line above the title.
 * @csspart title - The title.
 * @csspart summary - The list of key points.
 * @csspart standfirst - The lead paragraphs.
 * @csspart byline - The editors of the blog.
 * @csspart toolbar - The line with status and controls.
 * @csspart status - How live the page is.
 * @csspart live-dot - The dot beside "Live".
 * @csspart control - A button of the toolbar, of a pin or of a message.
 * @csspart banner - The button that counts new updates.
 * @csspart key-events - The strip of key events.
 * @csspart key-event - A link of it.
 * @csspart pinned - The pinned entries.
 * @csspart pin - The box around a pinned entry.
 * @csspart pin-label - The line that says that it is pinned, and leads to its place in the stream.
 * @csspart entries - The stream.
 * @csspart load-older - The button for older updates.
 * @csspart message - What is said in place of entries.
 * @csspart ended - What is said of a blog that is over.
 * @csspart topics - The topics at the foot.
 * @csspart entry - An entry. This and the following are parts when `isolated`, and classes otherwise:
 *   `live-blog-entry` and so on.
 * @csspart entry-header - The line with time, label and authors.
 * @csspart entry-time - When it was published.
 * @csspart entry-label - The label or kind of an entry.
 * @csspart entry-title - The title of an entry.
 * @csspart entry-body - The text of an entry.
 * @csspart entry-footer - When it was corrected, source, who paid for it.
 * @csspart divider - The date between two days; and the line between what is new to the reader and what is
 *   not, which is `since` too.
 */
export abstract class LiveBlogProperties extends LiveBlogHooks {
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
   * Which entries stand first: `newest`, or `oldest`, where new ones come in at the end. The reader's
   * choice, where `controls` offers it, is written here.
   * @attr
   * @default 'newest'
   */
  declare order: 'newest' | 'oldest';

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
   * Shows only some entries: `key`, `tag:NAME`, `kind:NAME` or `author:NAME`. The reader's choice, where
   * `controls` offers it, is written here.
   * @attr
   */
  declare filter: string | undefined;

  /**
   * Which controls the reader gets, parted by spaces: any of `pause`, `order`, `filter`, `search`,
   * `catch-up`, `share` and `notify`, or none.
   * @attr
   * @default 'pause share'
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
   * The strip of key events is not shown.
   * @attr no-key-events
   */
  declare noKeyEvents: boolean;

  /**
   * An entry's DOM id and fragment is this plus its id.
   * @attr id-prefix
   * @default 'entry-'
   */
  declare idPrefix: string;

  /**
   * Keeps in localStorage how far the reader has read and what the reader chose, and shows what is new
   * since then. Without it, nothing is stored; when it is taken away, what was kept of this blog is
   * forgotten.
   * @attr
   */
  declare remember: boolean;

  /**
   * Puts the number of unseen entries before the page's title while the page is out of sight; it is
   * then asked for news all the same.
   * @attr title-count
   */
  declare titleCount: boolean;

  /**
   * Keys beside those of the browser. `feed`: Page Down and Page Up lead from entry to entry, Ctrl + Home
   * and Ctrl + End past them. `shortcuts`: single letters too. The interface says so.
   * @attr
   * @default 'none'
   */
  declare keyboard: 'none' | 'feed' | 'shortcuts';

  /**
   * One tab asks, or listens, for all tabs of this origin that follow the same feed. Not with a `request`
   * of its own.
   * @attr share-tabs
   */
  declare shareTabs: boolean;

  /**
   * What other sites have to show. `ask`: a placeholder that names the site, which is asked for nothing before
   * the reader wants to see it, or the page calls `allowEmbeds()`. `load`: at once. `off`: a link.
   * @attr
   * @default 'ask'
   */
  declare embeds: 'ask' | 'load' | 'off';

  /**
   * What search engines are told of the blog, as JSON-LD in the page's head: what is on screen, in the words of
   * https://schema.org/LiveBlogPosting. `auto`: unless the page has such data. `always`, `off`.
   * @attr structured-data
   * @default 'off'
   */
  declare structuredData: 'auto' | 'always' | 'off';

  /**
   * After how many entries there is a slot for an advertisement; 0: there are none. It is placed below what
   * the reader sees, once, and does not move.
   * @attr ad-every
   * @default 0
   */
  declare adEvery: number;

  /**
   * The entries go into the shadow root instead of the page. Read once, when first attached.
   * @attr
   */
  declare isolated: boolean;

  constructor() {
    super();
    Object.assign(this, defaults);
  }
}
