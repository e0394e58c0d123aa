import { css, html, nothing } from 'lit';
import { asClock, playTime } from '../lib/play-time.js';
import { record, text, type Reader } from '../lib/read.js';
import { defineBlock, type BlockContext } from './block.js';
import { caption } from './caption.js';
import {
  isAllHls,
  mediaStyles,
  onlySrc,
  sourceList,
  sourcesIn,
  unplayable,
  type MediaSource,
} from './media.js';

interface Words {
  readonly title?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Seconds. */
  readonly duration?: number;
}

interface AudioBlock extends Words {
  readonly sources: readonly MediaSource[];
}

const styles = css`
  ${mediaStyles}
  .live-blog-audio {
    padding: 0.8em 1em 0.9em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .live-blog-audio-words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: baseline;
    margin: 0 0 0.5em;
    font-family: var(--_ui-font);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .live-blog-audio-words span {
    color: var(--_muted);
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }
  .live-blog-sound {
    display: block;
    inline-size: 100%;
    block-size: 44px;
  }
`;

const readWords = record<Words>({ title: text, caption: text, credit: text, duration: playTime });

const read: Reader<AudioBlock> = (value) => {
  const words = readWords(value);
  if (!words) return undefined;
  const sources = sourcesIn(value);
  return sources.length ? { ...words, sources } : undefined;
};

function render(block: AudioBlock, { locale }: BlockContext): unknown {
  const { sources, title, duration } = block;
  const { sound, playTime: length } = locale.words as Partial<typeof locale.words>;
  const hls = isAllHls(sources);
  const lasts =
    duration && length ? locale.pieces('playTime', { time: asClock(duration) }) : nothing;
  return html`<figure class="live-blog-figure live-blog-media live-blog-audio">
    <p class="live-blog-audio-words">
      <b>${title ?? sound ?? nothing}</b
      >${lasts === nothing ? nothing : html` <span>${lasts}</span>`}
    </p>
    <div class="live-blog-player">
      <audio
        class=${hls ? 'live-blog-sound live-blog-hls' : 'live-blog-sound'}
        controls
        preload=${duration || hls ? 'none' : 'metadata'}
        aria-label=${title ?? sound ?? nothing}
        src=${onlySrc(sources) ?? nothing}
      >
        ${sourceList(sources)}
      </audio>
      ${unplayable(sources[0]!.src, locale)}
    </div>
    ${caption(block)}
  </figure>`;
}

export const audio = defineBlock<AudioBlock>({ type: 'audio', read, styles, render });
