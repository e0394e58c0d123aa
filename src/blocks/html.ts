import { html as template } from 'lit';
import { record, text } from '../lib/read.js';
import { defineBlock } from './block.js';
import { markup } from './markup.js';

interface HtmlBlock {
  readonly html: string;
}

export const html = defineBlock<HtmlBlock>({
  type: 'html',
  read: record<HtmlBlock>({ html: text }, 'html'),
  render: (block, context) => template`<div ${markup(block.html, context)}></div>`,
});
