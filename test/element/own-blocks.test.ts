// Kinds of blocks that a page brings.
import { expect } from 'chai';
import { html } from 'lit';
import type { BlockDefinition } from '../../src/blocks/block.js';
import { entry, feed } from '../support/feed.js';
import { articlesOf, mount, nextEvent, publish, textOf, type Mounted } from '../support/mount.js';
import { warningsOf } from '../support/warnings.js';

interface Innings {
  readonly type: 'innings';
  readonly side: string;
  readonly runs: number;
}

const innings = (runs: number) => ({ type: 'innings', side: 'Overby', runs });
const story = (runs: number, more: Record<string, unknown> = {}) =>
  feed([entry(2), entry(1, { html: undefined, blocks: [innings(runs)], ...more })]);

/** Made without a library, and counted. */
function plainInnings(): BlockDefinition & { calls: number } {
  const definition = {
    type: 'innings',
    calls: 0,
    styles: '.innings { letter-spacing: 3px }',
    render(block: object): Node {
      definition.calls++;
      const { side, runs } = block as Innings;
      const line = document.createElement('p');
      line.className = 'innings';
      line.textContent = `${side} ${runs}`;
      return line;
    },
  };
  return definition;
}

async function loadWith(
  blocks: readonly BlockDefinition[],
  answer: ReturnType<typeof feed>,
  attributes: Record<string, string> = {},
): Promise<Mounted> {
  const mounted = mount(answer, { reveal: 'always', ...attributes });
  mounted.blog.blocks = blocks;
  await nextEvent(mounted.blog, 'live-blog-load');
  return mounted;
}

const find = ({ blog }: Mounted, selector: string) =>
  articlesOf(blog)
    .map((article) => article.querySelector<HTMLElement>(selector))
    .find((found) => found !== null);

describe('a kind of block of the page’s own', () => {
  it('is drawn as the node that the page makes, in its styles', async () => {
    const mounted = await loadWith([plainInnings()], story(214));
    const line = find(mounted, '.innings');
    expect(textOf(line)).to.equal('Overby 214');
    expect(getComputedStyle(line!).letterSpacing).to.equal('3px');
  });

  it('is asked again when the block has changed, and its node stays as long as not', async () => {
    const definition = plainInnings();
    const mounted = await loadWith([definition], story(214));
    const line = find(mounted, '.innings');
    await publish(mounted, story(214, { title: 'Another title' }));
    expect(textOf(find(mounted, '.live-blog-entry-title'))).to.equal('Entry 2');
    expect(find(mounted, '.innings') === line).to.equal(true);
    expect(definition.calls).to.equal(1);
    await publish(mounted, story(220, { title: 'Another title' }));
    expect(textOf(find(mounted, '.innings'))).to.equal('Overby 220');
    expect(definition.calls).to.equal(2);
  });

  it('may be a template of Lit, whose elements stay when figures change', async () => {
    const template: BlockDefinition = {
      type: 'innings',
      render: (block) => html`<p class="innings">${(block as Innings).runs}</p>`,
    };
    const mounted = await loadWith([template], story(1));
    const line = find(mounted, '.innings');
    await publish(mounted, story(2));
    expect(textOf(line)).to.equal('2');
    expect(find(mounted, '.innings') === line).to.equal(true);
  });

  it('may be a fragment, which is not lost when the entry is drawn again', async () => {
    const definition: BlockDefinition = {
      type: 'innings',
      render() {
        const fragment = document.createDocumentFragment();
        fragment.append('Runs: ', document.createElement('b'));
        return fragment;
      },
    };
    const mounted = await loadWith([definition], story(1));
    await publish(mounted, story(1, { title: 'Another title' }));
    mounted.blog.lang = 'de';
    await mounted.blog.updateComplete;
    expect(textOf(find(mounted, '.live-blog-entry-body:has(> b)'))).to.equal('Runs:');
  });

  it('takes the place of one of ours of the same type', async () => {
    const own: BlockDefinition = {
      type: 'quote',
      read: (value) => ({ words: (value as { text: string }).text.toUpperCase() }),
      render: (block) => (block as { words: string }).words,
    };
    const blocks = [{ type: 'quote', text: 'We rehearsed.' }];
    const mounted = await loadWith([own], feed([entry(1, { html: undefined, blocks })]));
    expect(textOf(find(mounted, '.live-blog-entry-body'))).to.equal('WE REHEARSED.');
  });

  it('that the page gives later is drawn from then on', async () => {
    const warnings = await warningsOf(async () => {
      const mounted = await loadWith([], story(7));
      expect(find(mounted, '.innings')).to.equal(undefined);
      mounted.blog.blocks = [plainInnings()];
      await mounted.blog.updateComplete;
      await mounted.blog.updateComplete;
      expect(textOf(find(mounted, '.innings'))).to.equal('Overby 7');
    });
    expect(warnings.join()).to.include('"innings"');
  });

  it('that throws costs its own place only, with one warning', async () => {
    const broken: BlockDefinition = {
      type: 'innings',
      render() {
        throw new Error('A mistake of the page’s block');
      },
    };
    const two = [innings(1), { type: 'text', text: 'Words beside it' }, innings(2)];
    const answer = feed([entry(1, { html: undefined, blocks: two })]);
    const warnings = await warningsOf(async () => {
      const mounted = await loadWith([broken], answer);
      expect(textOf(find(mounted, '.live-blog-entry-body'))).to.equal('Words beside it');
    });
    expect(warnings.filter((words) => words.includes('of the page’s block'))).to.have.length(1);
  });

  it('reaches into an isolated element, with its styles', async () => {
    const mounted = await loadWith([plainInnings()], story(3), { isolated: '' });
    expect(getComputedStyle(find(mounted, '.innings')!).letterSpacing).to.equal('3px');
  });

  it('that nobody knows leaves the entry, with one warning', async () => {
    const unknown = { type: 'wind-rose-of-nobody' };
    const blocks = [unknown, { type: 'text', text: 'Words' }, unknown];
    const warnings = await warningsOf(async () => {
      const mounted = await loadWith([], feed([entry(1, { html: undefined, blocks })]));
      expect(textOf(find(mounted, '.live-blog-entry-body'))).to.equal('Words');
    });
    expect(warnings.filter((words) => words.includes('wind-rose-of-nobody'))).to.have.length(1);
  });
});
