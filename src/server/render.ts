// A blog as HTML: entries as articles of the page, and around them what would stand in the shadow root.
import { defaults } from '../attributes.js';
import { ordered } from '../feed/reach.js';
import { inFlow, selectPins } from '../feed/select-more.js';
import { selectShown } from '../feed/select.js';
import type { FeedState } from '../feed/state.js';
import { drawFor } from '../lib/url.js';
import type { Messages } from '../locales/messages.js';
import type { Entry } from '../model/entry.js';
import { timelineItems, type Item } from '../timeline/items.js';
import { drawDay, drawEntry, type Drawn, type TimelineContext } from '../timeline/nodes.js';
import { drawPlace } from '../timeline/place.js';
import { contextOf, loadMeans } from './context.js';
import { initialData as writeData } from './initial-data.js';
import { dataOf, readState, type FeedSource } from './read-state.js';
import { serverShell } from './shell.js';
import { shadowStyles, shellClass } from './styles.js';
import { attributesOf, tag, type TagOptions } from './tag.js';
import { toHtml } from './to-html.js';

/** How a blog is to be written: the attributes of the element, and what only a server is told. */
export interface RenderOptions extends TagOptions, Pick<FeedSource, 'adapter'> {
  /** Where the element asks; may be relative to the page. */
  readonly src: string;
  /** The address of the page, absolute. */
  readonly url: string;
  /** BCP 47: the language of the words around the entries. */
  readonly lang?: string;
  /** Words over ours, by name. */
  readonly messages?: Partial<Messages>;
  /** The page that older entries are on; without it, nothing leads there. */
  readonly next?: string;
  /** Other attributes of the element, as `id` and `class`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /**
   * Whether what stands around the entries is written into a shadow root, with its styles. Then pins are where
   * they will be, and no style sheet is needed for that part. Default: false.
   */
  readonly declarativeShadowRoot?: boolean;
  /** Whether the element is given what was read, and need not ask for it. Default: true. */
  readonly initialData?: boolean;
}

interface WrittenItem {
  readonly item: Item;
  readonly html: string;
}

const isPin = ({ item }: WrittenItem): boolean => item.kind === 'entry' && item.isPinned;

function write(item: Item, context: TimelineContext): WrittenItem {
  const put = (name: string, { attributes, content }: Drawn) => ({
    item,
    html: tag(name, attributes, toHtml(content)),
  });
  if (item.kind === 'entry') return put('article', drawEntry(item, context));
  if (item.kind === 'day') return put('p', drawDay(item, context));
  return item.kind === 'place' ? put('p', drawPlace(item, context)) : { item, html: '' };
}

const entriesPlace = /<div part="entries">([^]*?)<slot><\/slot>\s*<\/div>/;
const pinPlaces = /<slot name="pinned [^"]*"><\/slot>/g;

/** As the browser would show it with a shadow root: each pin in its place above the stream. */
function inLight(shell: string, items: readonly WrittenItem[], pins: readonly Entry[]): string {
  const rest = [...pins];
  const filled = shell.replace(pinPlaces, () => {
    const entry = rest.shift();
    const pin = items.find(({ item }) => item.kind === 'entry' && item.entry === entry);
    return pin?.html ?? '';
  });
  const [before = '', placeholder = '', after = ''] = filled.split(entriesPlace);
  const around = (html: string) => tag('div', { class: shellClass }, html);
  const stream = items.filter((one) => !isPin(one)).map(({ html }) => html);
  return [around(before + placeholder), ...stream, around(after)].join('\n');
}

const inShadow = (shell: string, items: readonly WrittenItem[]): string =>
  [
    `<template shadowrootmode="open"><div class="served"><style>${shadowStyles}</style>${shell}</div></template>`,
    ...items.map(({ html }) => html),
  ].join('\n');

function body(state: FeedState, context: TimelineContext, options: RenderOptions): string {
  const { headingLevel = defaults.headingLevel, noHeader = false, noKeyEvents = false } = options;
  const pins = selectPins(state);
  const stream = inFlow(state, selectShown(state));
  const items = timelineItems(stream, pins, state.fresh, context.locale).map((item) =>
    write(item, context),
  );
  const wishes = { noHeader, noKeyEvents, next: options.next };
  // Nobody has asked for anything yet: it is not live, but as of a time.
  const still = { ...state, connection: 'idle' } as const;
  const shell = toHtml(serverShell({ ...context, state: still, headingLevel }, wishes));
  if (options.declarativeShadowRoot) return inShadow(shell, items);
  return inLight(shell, items, pins);
}

/**
 * The HTML of `<live-blog>` with the entries that a payload has, all of them, so that they can be read before the
 * element is there, and without it. The element takes them over, and goes on from there.
 * @param payload What an endpoint answers, in any format that the element reads: its text, or what `JSON.parse`
 * makes of that.
 * @throws {LiveBlogError} code `shape` or `type`: it cannot be read.
 */
export async function renderLiveBlog(payload: unknown, options: RenderOptions): Promise<string> {
  const { url, lang = '', timeZone = 'UTC', messages, order, initialData = true } = options;
  const { headingLevel = defaults.headingLevel, idPrefix = defaults.idPrefix } = options;
  const src = new URL(options.src, url);
  const at = Date.now();
  const data = dataOf(payload);
  const [means, read] = await Promise.all([loadMeans(), readState(data, { ...options, src })]);
  const state = order === 'oldest' ? ordered(read, -1) : read;
  const page = { baseURI: url, location: new URL(url) };
  const { embeds = defaults.embeds } = options;
  const manner = { lang, timeZone, headingLevel, idPrefix, messages, embeds, src: options.src };
  const html = drawFor(page, () => body(state, contextOf(state, manner, means), options));
  const script = initialData ? writeData(payload, data, options.src, at) : '';
  const attributes = { ...options.attributes, ...attributesOf(options), lang: lang || undefined };
  return tag('live-blog', attributes, `\n${html}\n${script}\n`);
}
