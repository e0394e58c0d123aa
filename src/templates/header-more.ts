// What else a blog may say of itself: its editors, its lead picture, its topics.
import { html, nothing, type TemplateResult } from 'lit';
import { figure } from '../blocks/picture.js';
import { readPicture } from '../lib/read-picture.js';
import { listed } from '../locales/count.js';
import { linked } from './linked.js';
import type { ShellContext } from './shell-context.js';

export function headerMore(context: ShellContext): TemplateResult {
  const { locale, state } = context;
  const { authors } = state.blog;
  const image = readPicture(state.blog.image);
  const names = authors?.map(({ name, url }) => html`<bdi>${linked(name, url)}</bdi>`);
  return html`${
    names?.length
      ? html`<p part="byline">${locale.pieces('by', { names: listed(locale, names) })}</p>`
      : nothing
  }
  ${image ? figure(image) : nothing}`;
}

export function topics(context: ShellContext): TemplateResult | typeof nothing {
  const { topics: list } = context.state.blog;
  if (!list?.length) return nothing;
  return html`<nav part="topics" aria-label=${context.locale.text('topics')}>
    <ul role="list">
      ${list.map(({ name, url }) => html`<li>${linked(name, url)}</li>`)}
    </ul>
  </nav>`;
}
