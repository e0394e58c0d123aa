// What a server draws with.
import { html } from 'lit';
import type { BlockDefinition, DrawEmbed } from '../blocks/block.js';
import { blocks } from '../blocks/index.js';
import { plainBlocks } from '../blocks/plain.js';
import type { FeedState } from '../feed/state.js';
import { memo } from '../lib/memo.js';
import { ownImage } from '../lib/own-image.js';
import { chooseLocale } from '../locales/choose.js';
import { loadLocales } from '../locales/index.js';
import type { Messages } from '../locales/messages.js';
import { embedTemplate, type EmbedView } from '../templates/embed.js';
import { entryFooter } from '../templates/entry-footer.js';
import type { Drawing } from '../timeline/drawing.js';
import type { TimelineContext } from '../timeline/nodes.js';
import { createServerSanitize } from './sanitize.js';

/** What there is to draw with, whatever the blog. */
interface Means {
  readonly definitions: readonly BlockDefinition[];
  readonly words: Readonly<Record<string, Partial<Messages>>>;
}

async function load(): Promise<Means> {
  return {
    definitions: [...plainBlocks, ...(await Promise.all(blocks.map((one) => one.load())))],
    words: await loadLocales(),
  };
}

let loading: Promise<Means> | undefined;

export const loadMeans = (): Promise<Means> => (loading ??= load());

/** One sanitiser for each level. */
const sanitizeFor = memo(createServerSanitize);

/** What is done with an entry, as sharing, needs script: its room is kept. */
const room = html`<span class="live-blog-room"></span>`;

export interface Manner {
  readonly lang: string;
  readonly timeZone: string;
  readonly headingLevel: number;
  readonly idPrefix: string;
  readonly messages: Partial<Messages> | undefined;
  readonly embeds: string;
  /** Where the element asks. */
  readonly src: string;
}

/** As the element draws it: the frame where the page says so, else what the reader is asked. */
const embedFor =
  ({ embeds, src }: Manner): DrawEmbed =>
  (request, { locale }) => {
    const isAllowed = embeds === 'load';
    const isOpen = isAllowed && !!request.frame;
    const hasPictures = isAllowed && !isOpen;
    const view: EmbedView = {
      ...{ isOpen, hasPictures, isShown: false, isLate: false, isWritten: true },
      image: hasPictures ? request.image : ownImage(request.image, src),
      height: undefined,
      onLoad: () => undefined,
      onAlways: undefined,
      onForget: undefined,
      onFrameLoad: () => undefined,
      onFrameError: () => undefined,
    };
    return html`<div class="live-blog-embed-box">
      <div></div>
      <div>${embedTemplate(request, view, locale)}</div>
    </div>`;
  };

/** Times are those of the clock, with their zone: what is written may be read much later, and anywhere. */
export function contextOf(
  { blog }: FeedState,
  manner: Manner,
  { definitions, words }: Means,
): TimelineContext {
  const { lang, timeZone, headingLevel, idPrefix, messages, embeds } = manner;
  const now = Date.now();
  const level = Math.min(6, headingLevel + 1);
  const drawing: Drawing = {
    blocks: definitions,
    keyBlocks: (_, drawn) => drawn,
    footer: (entry, context) => entryFooter(entry, context, room),
    embed: embeds === 'off' ? undefined : embedFor(manner),
    renderOwn: undefined,
    // What only a document has a use for.
    replaceChildren: () => undefined,
    renderAside: () => undefined,
  };
  return {
    locale: chooseLocale(lang, () => words, messages, timeZone),
    time: 'absolute',
    sanitize: sanitizeFor(Math.min(6, level + 1)),
    headingLevel: level,
    idPrefix,
    language: blog.language,
    direction: blog.direction,
    more: () => drawing,
    now: () => now,
  };
}
