// Embeds, as a reader and a page meet them. Nothing is asked of the sites themselves: a policy forbids it.
import type { LiveBlogElement } from '../../src/index.js';
import { feed, entry, type RawEntry, type RawFeed } from './feed.js';
import { textOf, until, type Mounted } from './mount.js';

const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = `frame-src ${location.origin}`;
document.head.append(policy);

export const film = {
  type: 'embed',
  url: 'https://www.youtube.com/watch?v=a1B2c3D4e5_',
  title: 'The wall from the air',
};
export const post = {
  type: 'embed',
  url: 'https://x.com/pilot/status/1234567890',
  html: '<blockquote class="twitter-tweet"><p>High water at the quay.</p><img src="https://pictures.example/1.jpg"></blockquote>',
};
/** Put into a frame by the newsroom; of the page's own site, so that it loads. */
export const chart = (url: string) => ({
  type: 'embed',
  url,
  provider: 'Tide Office',
  html: `<iframe src="${url}"></iframe>`,
});

export const holding = (n: number, ...blocks: readonly object[]): RawEntry =>
  entry(n, { html: undefined, blocks });

export const story = (...blocks: readonly object[]): RawFeed =>
  feed([holding(3, film), holding(2, post, ...blocks), entry(1)]);

const rootOf = (blog: LiveBlogElement): ParentNode => (blog.isolated ? blog.shadowRoot! : blog);

/** The embeds, from top to bottom. */
export const embedsOf = ({ blog }: Mounted): HTMLElement[] => [
  ...rootOf(blog).querySelectorAll<HTMLElement>('.live-blog-embed'),
];
export const framesOf = ({ blog }: Mounted): HTMLIFrameElement[] => [
  ...rootOf(blog).querySelectorAll('iframe'),
];
export const areaOf = (embed: HTMLElement): HTMLElement =>
  embed.querySelector('.live-blog-embed-area')!;

export const buttonsOf = (embed: HTMLElement): string[] =>
  [...embed.querySelectorAll('button')].map(textOf);

export function press(embed: HTMLElement, words: string): void {
  const button = [...embed.querySelectorAll('button')].find((one) => textOf(one) === words);
  if (!button) throw new Error(`There is no button "${words}" but ${buttonsOf(embed).join()}.`);
  button.focus();
  button.click();
}

/** Settles when the embeds can be used. */
export const asked = (mounted: Mounted): Promise<unknown> =>
  until(
    () => embedsOf(mounted).every((one) => one.querySelector('.live-blog-embed-box')),
    'embeds',
  );

/** As the frame would say it. */
export const say = (
  frame: HTMLIFrameElement,
  data: unknown,
  origin = new URL(frame.src).origin,
): boolean =>
  dispatchEvent(new MessageEvent('message', { data, origin, source: frame.contentWindow }));

export const height = (pixels: unknown): object => ({
  'twttr.embed': { method: 'twttr.private.resize', params: [{ height: pixels }] },
});
