// What another site shows: its words, as far as the feed has them, and a link to it. Nothing of that site
// is asked for.
import { html, nothing } from 'lit';
import { record, text } from '../lib/read.js';
import { linkHref } from '../lib/url.js';
import { defineBlock } from './block.js';
import { markup } from './markup.js';

interface EmbedBlock {
  readonly url: string;
  readonly provider?: string;
  readonly title?: string;
  /** What the site gave to embed; scripts and frames in it are left out. */
  readonly html?: string;
}

export const embed = defineBlock<EmbedBlock>({
  type: 'embed',
  read: record<EmbedBlock>({ url: text, provider: text, title: text, html: text }, 'url'),
  render: ({ url, provider, title, html: marked }, context) => {
    const href = linkHref(url);
    const name = title ?? provider ?? (href && new URL(href).hostname);
    return html`<div class="live-blog-embed">
      ${marked ? html`<div ${markup(marked, context)}></div>` : nothing}
      ${
        href
          ? html`<p>
              <a href=${href}>${name}</a>
              ${title && provider ? html`<small>${provider}</small>` : nothing}
            </p>`
          : nothing
      }
    </div>`;
  },
});
