// Embeds that were loaded: what their frames say is heeded if it is theirs to say, never moves the reader, and
// what the reader wants of a site is remembered where the page lets us.
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import {
  areaOf,
  asked,
  buttonsOf,
  chart,
  embedsOf,
  film,
  framesOf,
  height,
  holding,
  post,
  press,
  say,
  story,
} from '../support/embeds.js';
import { readFrom } from '../support/eye.js';
import { entries, feed } from '../support/feed.js';
import { articlesOf, load, nextFrame, publish, textOf } from '../support/mount.js';

const always = { reveal: 'always' };

async function opened(blocks: readonly object[], attributes: Record<string, string> = {}) {
  const mounted = await load(feed([holding(50, ...blocks), ...entries(1, 40)]), {
    ...always,
    ...attributes,
  });
  await asked(mounted);
  return { ...mounted, embeds: embedsOf(mounted) };
}

afterEach(() => localStorage.clear());

describe('a loaded embed', () => {
  it('is as high as its frame says, and its words are not there twice then', async () => {
    const mounted = await opened([post]);
    const [embed] = mounted.embeds;
    press(embed!, 'Load post');
    const words = embed!.querySelector<HTMLElement>('.live-blog-embed-words')!;
    expect(words.checkVisibility()).to.equal(true);
    say(framesOf(mounted)[0]!, height(611));
    expect(areaOf(embed!).getBoundingClientRect().height).to.equal(611);
    expect(framesOf(mounted)[0]!.getBoundingClientRect().height).to.equal(611);
    expect(words.checkVisibility()).to.equal(false);
    expect(textOf(words)).to.equal('High water at the quay.');
  });

  it('heeds no forged, broken or excessive message', async () => {
    const mounted = await opened([post, { ...post, url: 'https://x.com/pilot/status/99' }]);
    for (const embed of mounted.embeds) press(embed, 'Load post');
    const [one, other] = framesOf(mounted) as [HTMLIFrameElement, HTMLIFrameElement];
    const heights = () => mounted.embeds.map((one) => areaOf(one).getBoundingClientRect().height);
    const before = heights();
    const { origin } = new URL(one.src);
    const forged: readonly (readonly [unknown, string, MessageEventSource | null])[] = [
      [height(700), 'https://evil.example', one.contentWindow],
      [height(700), 'null', one.contentWindow],
      [height(700), origin, window],
      [height(700), origin, null],
      [height(5_001), origin, one.contentWindow],
      [height(-5), origin, one.contentWindow],
      [height(0), origin, one.contentWindow],
      [height('700'), origin, one.contentWindow],
      [height({ valueOf: () => 700 }), origin, one.contentWindow],
      ['700', origin, one.contentWindow],
      [{ height: 700 }, origin, one.contentWindow],
      ['{"twttr.embed":', origin, one.contentWindow],
    ];
    for (const [data, from, source] of forged)
      dispatchEvent(new MessageEvent('message', { data, origin: from, source }));
    expect(heights()).to.deep.equal(before);
    say(other, height(450));
    expect(heights()).to.deep.equal([before[0], 450]);
  });

  it('moves nobody who reads below it', async () => {
    const mounted = await opened([post]);
    press(mounted.embeds[0]!, 'Load post');
    const word = await readFrom(articlesOf(mounted.blog)[8]!);
    const before = word.top();
    for (const pixels of [900, 300, 640]) {
      say(framesOf(mounted)[0]!, height(pixels));
      expect(word.top()).to.be.closeTo(before, 1);
      await nextFrame();
      expect(word.top()).to.be.closeTo(before, 1);
    }
  });

  it('says so if its site does not answer what the reader sees, until it does', async () => {
    const mounted = await opened([chart('/real/silence?frame')]);
    const [embed] = mounted.embeds;
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      press(embed!, 'Load content');
      // Whether a frame is seen is known two frames later at most.
      for (let frame = 0; frame < 4; frame++) await nextFrame();
      clock.tick(14_000);
      expect(textOf(embed)).to.not.include('has not answered');
      clock.tick(1_000);
    } finally {
      clock.restore();
    }
    expect(textOf(embed)).to.include('Tide Office has not answered.');
    expect(textOf(embed!.querySelector('a'))).to.equal('Open on Tide Office');
    framesOf(mounted)[0]!.dispatchEvent(new Event('load'));
    expect(textOf(embed)).to.not.include('has not answered');
  });

  it('asks no more when it is gone', async () => {
    const mounted = await opened([film]);
    press(mounted.embeds[0]!, 'Load video');
    await publish(mounted, feed(entries(1, 40)));
    expect(framesOf(mounted)).to.deep.equal([]);
    await publish(mounted, feed([holding(50, film), ...entries(1, 40)]));
    expect(embedsOf(mounted).length).to.equal(1);
  });
});

describe('what a reader wants of a site', () => {
  const remember = { remember: '' };
  const storyOf = async (attributes: Record<string, string> = remember) => {
    const mounted = await load(story(film), { ...always, ...attributes });
    await asked(mounted);
    return mounted;
  };

  it('is not remembered unless the page lets us', async () => {
    const mounted = await storyOf({});
    expect(buttonsOf(embedsOf(mounted)[0]!)).to.deep.equal(['Load video']);
    press(embedsOf(mounted)[0]!, 'Load video');
    expect(localStorage.length).to.equal(0);
  });

  it('is remembered for all of that site and the next visit, and taken back', async () => {
    const first = await storyOf();
    press(embedsOf(first)[0]!, 'Always load from YouTube');
    expect(framesOf(first).length).to.equal(2);
    first.blog.remove();

    const second = await storyOf();
    expect(framesOf(second).map(({ src }) => new URL(src).host)).to.deep.equal([
      'www.youtube-nocookie.com',
      'www.youtube-nocookie.com',
    ]);
    press(embedsOf(second)[0]!, 'Ask again before loading from YouTube');
    expect(framesOf(second)).to.deep.equal([]);
    expect(textOf(document.activeElement)).to.equal('Load video');
    second.blog.remove();

    const third = await storyOf();
    expect(framesOf(third)).to.deep.equal([]);
  });
});
