// From what a feed says of an embed to what would be shown: whose it is, the page that links lead to, and the
// frame, if it can be framed.
import type { EmbedFrame, EmbedRequest } from '../blocks/block.js';
import { linkHref, mediaHref, page } from '../lib/url.js';
import { pixelsIn } from './messages.js';
import { around, providers, type Provider } from './providers.js';

export interface EmbedSource {
  readonly url: string;
  readonly provider?: string;
  readonly title?: string;
  /** What the site gave to embed. */
  readonly html?: string;
  readonly width?: number;
  readonly height?: number;
  readonly image?: string;
}

/** What it is about, without the entry and the words. */
export type Resolved = Omit<EmbedRequest, 'id' | 'words'>;

interface Match {
  readonly provider: Provider;
  readonly src: string;
  readonly page: string;
}

/** Where nothing tells how high it is. Pixels. */
const usualHeight = 400;
/** What looks for more has little to do with what it looks in. */
const longest = 8_192;
/** An address that is not for readers. */
const isFrame = /embed|player/;
const frameIn = /<iframe\s(?:[^<>]*?\s)?src\s*=\s*["']?([^"'<>\s]+)/i;

const urlOf = (address: string | undefined): URL | undefined => {
  const href = mediaHref(address);
  return href === undefined ? undefined : new URL(href);
};

const bare = ({ host, pathname, search }: URL): string =>
  host.replace(/^(www|m|mobile|web)\./, '') + pathname + search;

const filled = (pattern: string, found: RegExpExecArray): string =>
  pattern.replace(/\$(\d)/g, (_, group: string) => found[Number(group)]!);

function match(address: string | undefined): Match | undefined {
  const whole = urlOf(address);
  if (!whole) return undefined;
  const wrapper = around.find(([pattern]) => pattern.test(bare(whole)));
  const url = wrapper ? urlOf(whole.searchParams.get(wrapper[1]) ?? undefined) : whole;
  if (!url) return undefined;
  for (const provider of providers) {
    const found = provider.at.exec(bare(url));
    const { frame, page } = provider;
    const src = found && (typeof frame === 'string' ? filled(frame, found) : frame(found, url));
    if (src)
      return {
        provider,
        src,
        page: page && isFrame.test(url.href) ? filled(page, found) : url.href,
      };
  }
  return undefined;
}

/**
 * A frame that the newsroom itself put into its words. A page that is only linked to is not framed: most refuse
 * it, and would leave an empty box.
 */
function ownFrame(address: string | undefined): string | undefined {
  const url = urlOf(address);
  return url && (url.protocol === 'https:' || url.protocol === page.location.protocol)
    ? url.href
    : undefined;
}

/** Whose sizes are to be heeded, if they can be true. */
function sizeOf(
  { width = 0, height = 0 }: EmbedSource,
  usual?: Provider,
): Pick<EmbedFrame, 'height' | 'ratio'> {
  const ratio = width / height;
  if (usual?.ratio) return { ratio: ratio > 0.3 && ratio < 4 ? ratio : usual.ratio };
  return { height: height >= 40 && height <= 2_000 ? height : (usual?.height ?? usualHeight) };
}

function frameOf(source: EmbedSource, src: string, usual?: Provider): EmbedFrame {
  const { heightIn, ask, origins = [] } = usual ?? {};
  return {
    src,
    origins: [new URL(src).origin, ...origins],
    heightIn: heightIn && ((message) => pixelsIn(heightIn, message)),
    ask,
    ...sizeOf(source, usual),
  };
}

/** Undefined: there is nothing to link to. */
export function resolve(source: EmbedSource): Resolved | undefined {
  const { url, title, image } = source;
  const framed = frameIn.exec(source.html?.slice(0, longest) ?? '')?.[1]?.replace(/&amp;/g, '&');
  const href = linkHref(url);
  if (!href) return undefined;
  const own = match(url);
  const known = own ?? match(framed);
  const { provider } = known ?? {};
  const src = known?.src ?? ownFrame(framed);
  return {
    provider: provider?.name ?? source.provider ?? new URL(href).host.replace(/^www\./, ''),
    kind: provider?.kind ?? 'page',
    url: own?.page ?? href,
    title,
    image: mediaHref(image),
    frame: src === undefined ? undefined : frameOf(source, src, provider),
  };
}
