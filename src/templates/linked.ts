import { html } from 'lit';
import { linkHref } from '../lib/url.js';

/** Something, as a link where that may lead somewhere. */
export const linked = (content: unknown, url: string | undefined): unknown => {
  const href = linkHref(url);
  return href ? html`<a href=${href}>${content}</a>` : content;
};
