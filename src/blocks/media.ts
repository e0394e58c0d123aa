// What films and sounds have in common: where they are read from, and what stands in their room when they
// cannot be played.
import { css, html, nothing } from 'lit';
import { isHls } from '../lib/hls.js';
import { list, record, text, type Reader } from '../lib/read.js';
import { mediaHref } from '../lib/url.js';
import type { Locale } from '../locales/locale.js';
import { captionStyles } from './caption.js';

export interface MediaSource {
  readonly src: string;
  readonly type?: string;
}

const readFields = record<MediaSource>({ src: text, type: text }, 'src');

/** Also as an address alone. Those that may not be asked are left out. */
const readSource: Reader<MediaSource> = (value) => {
  const source = typeof value === 'string' ? { src: value } : readFields(value);
  const src = mediaHref(source?.src);
  return src ? { ...source, src } : undefined;
};

export const oneOrMore = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [value];

/** All files of a block, from `src` and `sources`. */
export function sourcesIn(block: unknown): readonly MediaSource[] {
  const { src, sources } = block as Readonly<Record<string, unknown>>;
  return list(readSource)([src, ...oneOrMore(sources)])!;
}

/** Whether all of it comes in pieces, which only some browsers put together by themselves. */
export const isAllHls = (sources: readonly MediaSource[]): boolean =>
  sources.every(({ src, type }) => isHls(src, type));

/** One file is an attribute: a browser that has to refuse it can be helped. */
export const onlySrc = (sources: readonly MediaSource[]): string | undefined =>
  sources.length === 1 || isAllHls(sources) ? sources[0]!.src : undefined;

export const sourceList = (sources: readonly MediaSource[]): unknown =>
  onlySrc(sources)
    ? nothing
    : sources.map(({ src, type }) => html`<source src=${src} type=${type ?? nothing} />`);

/** In place of what cannot be played, and in its room; shown when that turns out. */
export function unplayable(href: string, { words }: Locale): unknown {
  const { unplayable: said, openFile } = words as Partial<Locale['words']>;
  return html`<p class="live-blog-unplayable" hidden>
    ${said ?? nothing} <a href=${href}>${openFile ?? href}</a>
  </p>`;
}

export const mediaStyles = css`
  ${captionStyles}
  .live-blog-player {
    position: relative;
  }
  .live-blog-unplayable:not([hidden]) {
    position: absolute;
    inset: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-content: center;
    align-items: baseline;
    justify-content: center;
    box-sizing: border-box;
    margin: 0;
    padding: 0.5em 1em;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
    background: color-mix(in srgb, currentColor 5%, Canvas);
    font-family: var(--_ui-font);
    font-size: 0.875em;
  }
  .live-blog-unplayable a {
    padding-block: 0.25em;
  }
`;
