import { html } from 'lit';
import { record, text as readText } from '../lib/read.js';
import { defineBlock } from './block.js';
import { markup } from './markup.js';

interface TextBlock {
  readonly text: string;
}

/** A blank line parts paragraphs, a line break stays one. */
export const paragraphsOf = (text: string): readonly string[] => text.trim().split(/\n\s*\n/);

export function paragraphs(text: string): DocumentFragment {
  const result = document.createDocumentFragment();
  for (const words of paragraphsOf(text))
    result.appendChild(document.createElement('p')).textContent = words;
  return result;
}

/** Plain text. */
export const text = defineBlock<TextBlock>({
  type: 'text',
  read: record<TextBlock>({ text: readText }, 'text'),
  render: (block, context) =>
    html`<div
      class="live-blog-text"
      ${markup(block.text, { ...context, sanitize: paragraphs })}
    ></div>`,
});
