import { html, nothing } from 'lit';
import { record, text } from '../lib/read.js';
import { linkHref } from '../lib/url.js';
import { defineBlock } from './block.js';
import { markup } from './markup.js';

interface QuoteBlock {
  readonly text?: string;
  readonly html?: string;
  /** Who said it. */
  readonly cite?: string;
  readonly url?: string;
}

const read = record<QuoteBlock>({ text, html: text, cite: text, url: text });

export const quote = defineBlock<QuoteBlock>({
  type: 'quote',
  read: (value) => {
    const block = read(value);
    return block?.text || block?.html ? block : undefined;
  },
  render: ({ text: words, html: marked, cite, url }, context) => {
    const href = linkHref(url);
    return html`<figure class="live-blog-quote">
      <blockquote>
        ${marked ? html`<div ${markup(marked, context)}></div>` : html`<p>${words}</p>`}
      </blockquote>
      ${
        cite
          ? html`<figcaption>${href ? html`<a href=${href}>${cite}</a>` : cite}</figcaption>`
          : nothing
      }
    </figure>`;
  },
});
