// Registers <live-blog> and re-exports the public API.
import { LiveBlogElement } from './live-blog-element.js';
import { register } from './register.js';

export type { BlockContext, BlockDefinition, BlockEntry } from './blocks/block.js';
export { LiveBlogError, type ErrorCode } from './errors.js';
export * from './events.js';
export type { FeedPosition, FormatAdapter, ParseContext } from './formats/format.js';
export { native as liveBlogFormat } from './formats/native.js';
export type { Connection } from './feed/state.js';
export type { Messages } from './locales/messages.js';
export type { Block } from './model/block.js';
export type { Blog, BlogStatus } from './model/blog.js';
export type { ShareTarget } from './model/share-target.js';
export type { Entry } from './model/entry.js';
export type { FeedUpdate } from './model/update.js';
export type { RenderContext, RenderEntry } from './timeline/render-entry.js';
export type { Sanitize } from './sanitize/sanitize.js';
export type { Request } from './transports/transport.js';
export { LiveBlogElement };

register('live-blog', LiveBlogElement);

declare global {
  interface HTMLElementTagNameMap {
    'live-blog': LiveBlogElement;
  }
}
