// What other sites have to show is asked for when the reader, or the page, wants it; and never before.
import { expect } from 'chai';
import type { LiveBlogEmbedEvent } from '../../src/events.js';
import { violations } from '../support/axe.js';
import {
  areaOf,
  asked,
  buttonsOf,
  chart,
  embedsOf,
  film,
  framesOf,
  holding,
  post,
  press,
  story,
} from '../support/embeds.js';
import { entry, feed } from '../support/feed.js';
import { load, place, publish, textOf } from '../support/mount.js';
import { watch } from '../support/mutations.js';

const always = { reveal: 'always' };

async function open(attributes: Record<string, string> = {}, ...blocks: readonly object[]) {
  const mounted = await load(story(...blocks), { ...always, ...attributes });
  if (attributes['embeds'] !== 'off') await asked(mounted);
  return { ...mounted, embeds: embedsOf(mounted) };
}

const sources = (mounted: Parameters<typeof framesOf>[0]) =>
  framesOf(mounted).map(({ src }) => new URL(src).host);

describe('an embed', () => {
  it('is a question that names the site, its words and a link, with no frame and no picture of others', async () => {
    const mounted = await open({}, { ...film, image: 'https://pictures.example/2.jpg' });
    const [first, second] = mounted.embeds;
    expect(textOf(first)).to.include('The wall from the air');
    expect(textOf(first)).to.include(
      'Video from YouTube. Loading it lets YouTube know that you are here.',
    );
    expect(buttonsOf(first!)).to.deep.equal(['Load video']);
    const link = first!.querySelector('a')!;
    expect([link.href, textOf(link)]).to.deep.equal([film.url, 'Open on YouTube']);
    expect(textOf(second)).to.include('High water at the quay.');
    expect(framesOf(mounted)).to.deep.equal([]);
    expect(mounted.blog.querySelectorAll('img').length).to.equal(0);
  });

  it('takes no more than a line as long as its words are there, and the room of its frame after that', async () => {
    const mounted = await open();
    const [withoutWords, withWords] = mounted.embeds;
    expect(areaOf(withoutWords!).offsetHeight).to.be.above(200);
    expect(areaOf(withWords!).offsetHeight).to.be.below(150);
    press(withWords!, 'Load post');
    expect(areaOf(withWords!).offsetHeight).to.be.at.least(320);
  });

  it('has a picture from the page’s or the feed’s own site', async () => {
    const mounted = await open({}, { ...film, image: '/real/picture?own' });
    expect(mounted.embeds[2]!.querySelector('img')!.src).to.include('/real/picture?own');
  });

  it('is loaded when the reader says so, alone, and in the room that was kept for it', async () => {
    const mounted = await open();
    const [first] = mounted.embeds;
    const before = first!.getBoundingClientRect().height;
    press(first!, 'Load video');
    expect(sources(mounted)).to.deep.equal(['www.youtube-nocookie.com']);
    expect(first!.getBoundingClientRect().height).to.be.closeTo(before, 1);
    const frame = framesOf(mounted)[0]!;
    expect(frame.title).to.equal('YouTube: The wall from the air');
    expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(frame.getAttribute('loading')).to.equal('lazy');
    expect(frame.getAttribute('sandbox')).to.include('allow-same-origin');
    expect(document.activeElement === frame).to.equal(true);
  });

  it('of the page’s own site does not reach into the page', async () => {
    const mounted = await open({}, chart('/real/mark'));
    press(mounted.embeds[2]!, 'Load content');
    const [frame] = framesOf(mounted);
    expect(frame!.getAttribute('sandbox')).to.include('allow-scripts');
    expect(frame!.getAttribute('sandbox')).to.not.include('allow-same-origin');
  });

  it('is parted from the words around it in the markup of a body', async () => {
    const html = `<p>Before</p>${post.html.replace('</blockquote>', `<a href="${post.url}">May 1</a></blockquote>`)}<script src="https://platform.x.example/w.js"></script><p>After</p>`;
    const mounted = await load(feed([entry(1, { html })]), always);
    await asked(mounted);
    const [embed] = embedsOf(mounted);
    expect(textOf(embed)).to.include('Post from X.');
    const body = textOf(mounted.blog.querySelector('.live-blog-entry-body'));
    expect(body).to.match(/^Before .*High water at the quay\..* After$/);
    press(embed!, 'Load post');
    expect(sources(mounted)).to.deep.equal(['platform.twitter.com']);
  });

  it('is made of a body that is nothing but markup of another site', async () => {
    const html = `<iframe src="https://www.youtube.com/embed/a1B2c3D4e5_"></iframe>`;
    const mounted = await load(feed([entry(1, { html })]), always);
    await asked(mounted);
    expect(embedsOf(mounted).map(buttonsOf)).to.deep.equal([['Load video']]);
  });

  it('that cannot be framed is a link', async () => {
    const page = { type: 'embed', url: 'https://harbour.example/report', title: 'The report' };
    const { embeds } = await open({}, page);
    expect(buttonsOf(embeds[2]!)).to.deep.equal([]);
    expect(textOf(embeds[2])).to.equal('The report Open on harbour.example');
  });

  for (const scheme of ['light', 'dark'])
    it(`can be used by everybody (${scheme})`, async () => {
      const page = place(document.createElement('div'));
      page.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
      const mounted = await load(story({ ...film, image: '/real/picture?own' }), always, page);
      await asked(mounted);
      expect(await violations()).to.deep.equal([]);
      press(embedsOf(mounted)[0]!, 'Load video');
      expect(await violations()).to.deep.equal([]);
    });

  it('stays as it is when nothing changes, and is not loaded anew when other things do', async () => {
    const frameUrl = `${location.origin}/real/mark`;
    const mounted = await load(feed([holding(2, chart(frameUrl)), entry(1)]), always);
    await asked(mounted);
    let loads = 0;
    const onLoad = ({ target }: Event) => {
      if (target instanceof HTMLIFrameElement) loads++;
    };
    document.addEventListener('load', onLoad, true);
    const loaded = new Promise((resolve) =>
      document.addEventListener('load', resolve, { capture: true, once: true }),
    );
    press(embedsOf(mounted)[0]!, 'Load content');
    const [frame] = framesOf(mounted);
    await loaded;
    const { records } = watch(mounted);
    await publish(mounted, feed([holding(2, chart(frameUrl)), entry(1)]));
    expect(records()).to.deep.equal([]);
    const blocks = [{ type: 'text', text: 'What came in before it.' }, chart(frameUrl)];
    await publish(mounted, feed([entry(3), holding(2, ...blocks), entry(1, { title: 'New' })]));
    mounted.blog.setAttribute('order', 'oldest');
    await mounted.blog.updateComplete;
    await publish(mounted, feed([entry(4), entry(3), holding(2, ...blocks), entry(1)]));
    for (const pinned of [true, false]) {
      const held = { ...holding(2, ...blocks), pinned };
      await publish(mounted, feed([entry(4), entry(3), held, entry(1)]));
    }
    document.removeEventListener('load', onLoad, true);
    expect(framesOf(mounted)[0] === frame).to.equal(true);
    expect(loads).to.equal(1);
  });
});

describe('a page that knows what its readers want', () => {
  it('has all embeds loaded, or those of one site, from now on', async () => {
    const mounted = await open();
    await mounted.blog.allowEmbeds('youTube');
    expect(sources(mounted)).to.deep.equal(['www.youtube-nocookie.com']);
    await publish(mounted, feed([holding(4, film), ...story().entries]));
    expect(sources(mounted).length).to.equal(2);
    await mounted.blog.allowEmbeds();
    expect(sources(mounted).at(-1)).to.equal('platform.twitter.com');
  });

  it('loads them at once, or shows words and a link only, by attribute', async () => {
    const loaded = await open({ embeds: 'load' });
    expect(sources(loaded)).to.deep.equal(['www.youtube-nocookie.com', 'platform.twitter.com']);
    expect(framesOf(loaded).every((one) => one.getAttribute('loading') === 'lazy')).to.equal(true);
    loaded.blog.remove();
    const off = await open({ embeds: 'off' });
    await off.blog.allowEmbeds();
    expect(framesOf(off)).to.deep.equal([]);
    expect(off.blog.querySelectorAll('.live-blog-embed button, img').length).to.equal(0);
    expect(textOf(off.embeds[0])).to.equal('The wall from the air YouTube');
    expect(textOf(off.embeds[1])).to.include('High water at the quay.');
  });

  it('changes its mind', async () => {
    const mounted = await open();
    mounted.blog.embeds = 'load';
    await mounted.blog.updateComplete;
    expect(framesOf(mounted).length).to.equal(2);
    mounted.blog.embeds = 'off';
    await mounted.blog.updateComplete;
    expect(framesOf(mounted).length).to.equal(0);
    expect(embedsOf(mounted).map((one) => one.querySelectorAll('a').length)).to.deep.equal([1, 1]);
  });

  for (const isolated of [false, true])
    it(`shows them itself${isolated ? ' (isolated)' : ''}`, async () => {
      const told: LiveBlogEmbedEvent['detail'][] = [];
      const take = (event: LiveBlogEmbedEvent) => {
        const { detail } = event;
        told.push(detail);
        expect(detail.element.isConnected).to.equal(true);
        expect(detail.element.childNodes.length).to.equal(0);
        if (detail.provider !== 'YouTube') return;
        event.preventDefault();
        detail.element.append('A player of the page');
      };
      addEventListener('live-blog-embed', take as (event: Event) => void);
      const attributes = { embeds: 'load', ...(isolated && { isolated: '' }) };
      const mounted = await open(attributes);
      const names = told.map(({ id, provider, url }) => [id, provider, url].join(' '));
      expect(names.sort()).to.deep.equal([`2 X ${post.url}`, `3 YouTube ${film.url}`]);
      await publish(mounted, feed([entry(4), holding(3, film, post), ...story().entries.slice(1)]));
      removeEventListener('live-blog-embed', take as (event: Event) => void);
      expect(told.length).to.equal(3);
      expect(textOf(embedsOf(mounted)[0])).to.equal('A player of the page');
      expect(sources(mounted)).to.deep.equal(['platform.twitter.com', 'platform.twitter.com']);
    });
});

describe('the room of an embed', () => {
  it('is large enough for the question in a narrow column', async () => {
    const column = place(document.createElement('div'));
    column.style.inlineSize = '240px';
    const mounted = await load(story(), { ...always, remember: '' }, column);
    await asked(mounted);
    const [embed] = embedsOf(mounted);
    const question = embed!.querySelector('.live-blog-embed-ask')!.getBoundingClientRect();
    expect(areaOf(embed!).getBoundingClientRect().height).to.be.at.least(question.height);
  });

  it('is as high as its kind, or as the feed says', async () => {
    const { embeds } = await open({}, { ...chart('/real/mark'), height: 260 });
    const { width, height } = areaOf(embeds[0]!).getBoundingClientRect();
    expect(height).to.be.closeTo((width * 9) / 16, 1);
    expect(areaOf(embeds[2]!).getBoundingClientRect().height).to.equal(260);
  });
});
