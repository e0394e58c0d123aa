// The script-tag build: registers <live-blog>, and no more.
import { LiveBlogElement } from './live-blog-element.js';
import { register } from './register.js';

register('live-blog', LiveBlogElement);
