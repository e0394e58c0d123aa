// Registers <live-blog> and re-exports the public API.
import { LiveBlogElement } from './live-blog-element.js';
import { register } from './register.js';

export { LiveBlogError, type ErrorCode } from './errors.js';
export * from './events.js';
export { LiveBlogElement };

register('live-blog', LiveBlogElement);

declare global {
  interface HTMLElementTagNameMap {
    'live-blog': LiveBlogElement;
  }
}
