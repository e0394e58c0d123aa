// A live blog of the Guardian in its tests: its page model, and its poll.
import { blocksIn } from '../../src/formats/guardian-delta.js';
import { guardian } from '../../src/formats/guardian.js';
import type { Entry } from '../../src/model/entry.js';

export const page = new URL('https://api.courier.example/live/quay.json?dcr=true');
export const poll = new URL(`${page.href}&lastUpdate=block-6921aa&isLivePage=true`);

export const parse = (payload: unknown, url = page) => guardian(blocksIn).parse(payload, { url });

export const at = Date.UTC(2026, 10, 22, 10);
export const type = (name: string) => `model.dotcomrendering.pageElements.${name}BlockElement`;

export const block = (fields: object = {}) => ({
  id: '6921bb',
  blockFirstPublished: at,
  elements: [{ _type: type('Text'), html: '<p>She sails.</p>' }],
  ...fields,
});

export const model = (...blocks: readonly unknown[]) => ({
  format: { design: 'LiveBlogDesign' },
  blocks,
});

export const blocksOf = (name: string, fields: object) =>
  parse(model(block({ elements: [{ _type: type(name), ...fields }] }))).entries[0]!.blocks;

export const article = (body: string, { head = '', foot = '' } = {}) =>
  `<article id="block-6921bb" class="block pending"><header><a href="#"><gu-island props="{&quot;a&quot;:&quot;>&quot;}" config="{}">` +
  `<time dateTime="2026-11-22T10:00:00.000Z">now</time></gu-island></a>${head}</header>${body}<footer><ul><li>Share</li></ul>${foot}</footer></article>`;

export const news = (html: string, more: object = {}) => ({ numNewBlocks: 1, html, ...more });

export const firstOf = (html: string): Entry => parse(news(html), poll).entries[0]!;
