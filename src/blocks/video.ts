import { css, html, nothing } from 'lit';
import { mediaHref, page } from '../lib/url.js';
import { list, record, text, type Reader } from '../lib/read.js';
import { readPicture } from '../lib/read-picture.js';
import { defineBlock, type BlockContext } from './block.js';
import { boxed } from './boxed.js';
import { caption } from './caption.js';
import {
  isAllHls,
  mediaStyles,
  oneOrMore,
  onlySrc,
  sourceList,
  sourcesIn,
  unplayable,
  type MediaSource,
} from './media.js';

interface Track {
  readonly src: string;
  readonly srclang?: string;
  readonly label?: string;
  readonly kind?: string;
}

interface Words {
  readonly poster?: string;
  readonly title?: string;
  readonly caption?: string;
  readonly credit?: string;
}

interface VideoBlock extends Words {
  readonly sources: readonly MediaSource[];
  readonly tracks: readonly Track[];
  readonly width?: number;
  readonly height?: number;
}

type RawTrack = Track & { readonly language?: string };

const styles = css`
  ${mediaStyles}
  .live-blog-video {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 16 / 9;
    object-fit: contain;
    background: #000;
  }
`;

const readWords = record<Words>({ poster: text, title: text, caption: text, credit: text });
const readTrackFields = record<RawTrack>(
  { src: text, srclang: text, language: text, label: text, kind: text },
  'src',
);
// Pixels are read as they are of pictures.
const readSize = (value: object) => readPicture({ ...value, src: '/' })!;

const readTrack: Reader<Track> = (value) => {
  const track = typeof value === 'string' ? { src: value } : readTrackFields(value);
  const src = mediaHref(track?.src);
  if (!track || !src) return undefined;
  const { language, srclang = language, label, kind }: Partial<RawTrack> = track;
  return { src, ...(srclang && { srclang }), ...(label && { label }), ...(kind && { kind }) };
};

const read: Reader<VideoBlock> = (value) => {
  const words = readWords(value);
  if (!words) return undefined;
  const { captions } = value as Readonly<Record<string, unknown>>;
  const { width, height } = readSize(value as object);
  const sources = sourcesIn(value);
  const tracks = list(readTrack)(oneOrMore(captions))!;
  const size = width && height ? { width, height } : {};
  return sources.length ? { ...words, sources, tracks, ...size } : undefined;
};

const track = ({ src, srclang, label, kind = 'captions' }: Track, index: number) =>
  html`<track
    src=${src}
    kind=${kind}
    srclang=${srclang ?? nothing}
    label=${label ?? nothing}
    ?default=${!index}
  />`;

/** Captions of another origin are shown only of films that are asked for without the reader's cookies. */
const isForeign = ({ src }: Track): boolean => new URL(src).origin !== page.location.origin;

function render(block: VideoBlock, { locale }: BlockContext): unknown {
  const { sources, tracks, width, height, title } = block;
  const poster = mediaHref(block.poster);
  const hls = isAllHls(sources);
  const { film } = locale.words as Partial<typeof locale.words>;
  return html`<figure class="live-blog-figure live-blog-media">
    <div class="live-blog-player">
      <video
        class=${hls ? 'live-blog-video live-blog-hls' : 'live-blog-video'}
        controls
        playsinline
        preload=${poster || hls ? 'none' : 'metadata'}
        crossorigin=${tracks.some(isForeign) ? 'anonymous' : nothing}
        poster=${poster ?? nothing}
        width=${width ?? nothing}
        height=${height ?? nothing}
        aria-label=${title ?? block.caption ?? film ?? nothing}
        src=${onlySrc(sources) ?? nothing}
        ${boxed(block)}
      >
        ${sourceList(sources)}${tracks.map(track)}
      </video>
      ${unplayable(sources[0]!.src, locale)}
    </div>
    ${caption({ ...block, caption: block.caption ?? title! })}
  </figure>`;
}

export const video = defineBlock<VideoBlock>({ type: 'video', read, styles, render });
