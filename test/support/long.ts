// Entries that are too long, and what a reader sees of them.
import { entries, entry, type RawEntry } from './feed.js';
import { nextEvent, nextFrame, type Mounted } from './mount.js';

export const paragraph = `<p>${'The water rose and fell, and the boats with it. '.repeat(12)}</p>`;
export const link = '<p><a href="https://example.org/tide">At the very end</a></p>';
export const html = paragraph.repeat(12) + link;
export const long = (n: number, fields: Record<string, unknown> = {}) =>
  entry(n, { html, ...fields });
/** Beside the shorter ones. */
export const list = (...longOnes: number[]): RawEntry[] =>
  entries(1, 12).map((one) => (longOnes.includes(Number(one.id)) ? long(Number(one.id)) : one));

export const rootOf = ({ blog }: Mounted) => (blog.isolated ? blog.shadowRoot! : document);
export const articleOf = (mounted: Mounted, n: number) =>
  rootOf(mounted).getElementById(`entry-${n}`)!;
export const bodyOf = (mounted: Mounted, n: number) =>
  articleOf(mounted, n).querySelector<HTMLElement>('.live-blog-entry-body')!;
export const buttonOf = (mounted: Mounted, n: number) =>
  articleOf(mounted, n).querySelector<HTMLElement>('.live-blog-fold button');
export const topOf = (element: Element) => element.getBoundingClientRect().top;
export const isFolded = (mounted: Mounted, n: number) => {
  const { scrollHeight, clientHeight } = bodyOf(mounted, n);
  return scrollHeight > clientHeight + 100;
};

/** Lets what is observed be told, and what comes of it be drawn. */
export async function settle(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await nextFrame();
}

export const picture = (height: number) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="${height}"/>`)}`;

/** A picture in an entry gets its size only now. */
export async function growBy(mounted: Mounted, n: number, height: number): Promise<void> {
  const image = new Image();
  bodyOf(mounted, n).append(image);
  const loaded = nextEvent(image, 'load');
  image.src = picture(height);
  await loaded;
  await settle();
}
