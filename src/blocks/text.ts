import { html } from 'lit';
import { record, text as readText } from '../lib/read.js';
import { defineBlock } from './block.js';

interface TextBlock {
  readonly text: string;
}

/** Plain text: a blank line parts paragraphs, a line break stays one. */
export const text = defineBlock<TextBlock>({
  type: 'text',
  read: record<TextBlock>({ text: readText }, 'text'),
  render: (block) =>
    html`${block.text
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph) => html`<p class="live-blog-text">${paragraph}</p>`)}`,
});
