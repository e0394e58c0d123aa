// The head of the blog: what it is about, and what matters most by now.
import { html, nothing, type TemplateResult } from 'lit';
import { markup } from '../blocks/markup.js';
import { heading } from './heading.js';
import { linked } from './linked.js';
import type { ShellContext } from './shell-context.js';

/**
 * No <header>: where the blog stands in no <main>, that would be a second banner of the page.
 * @param more What stands below the key points.
 */
export function header(context: ShellContext, more: unknown): TemplateResult {
  const { state, locale, headingLevel } = context;
  const { label, kicker, title, summary, standfirst, language, direction } = state.blog;
  return html`<div part="header" lang=${language ?? nothing} dir=${direction ?? nothing}>
    <p part="label">${label ?? locale.text('label')}</p>
    ${kicker && html`<p part="kicker">${kicker}</p>`}
    ${title && heading(headingLevel, 'title', title)}
    ${standfirst && html`<div part="standfirst" ${markup(standfirst, context)}></div>`}
    ${
      summary?.length
        ? html`<ul part="summary" aria-label=${locale.text('keyPoints')}>
            ${summary.map(({ text, url }) => html`<li>${linked(text, url)}</li>`)}
          </ul>`
        : nothing
    }
    ${more}
  </div>`;
}
