import { css, html, nothing } from 'lit';
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

const styles = css`
  .live-blog-quote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_accent);
  }
  .live-blog-quote blockquote {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 1.125em;
    line-height: 1.45;
  }
  .live-blog-quote blockquote :is(p:last-child, p:only-child) {
    margin-block-end: 0;
  }
  .live-blog-quote figcaption {
    margin-block-start: 0.25em;
  }
  .live-blog-quote cite {
    font-style: normal;
  }
`;

export const quote = defineBlock<QuoteBlock>({
  type: 'quote',
  read: (value) => {
    const block = read(value);
    return block?.text || block?.html ? block : undefined;
  },
  styles,
  render: ({ text: words, html: marked, cite, url }, context) => {
    const href = linkHref(url);
    // A source without a name is known by its address.
    const source = cite ?? (href && (new URL(href).hostname || href));
    return html`<figure class="live-blog-quote">
      <blockquote cite=${href ?? nothing}>
        ${marked ? html`<div ${markup(marked, context)}></div>` : html`<p>${words}</p>`}
      </blockquote>
      ${
        source
          ? html`<figcaption>
              <cite>${href ? html`<a href=${href}>${source}</a>` : source}</cite>
            </figcaption>`
          : nothing
      }
    </figure>`;
  },
});
