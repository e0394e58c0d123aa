// Films and sounds in entries.
import { expect } from 'chai';
import { violations } from '../support/axe.js';
import { entries, entry, feed, type RawEntry } from '../support/feed.js';
import { keepHls } from '../support/hls.js';
import { load, nextFrame, publish, textOf, until, type Mounted } from '../support/mount.js';

const none = '/test/support/none.mp4';

const holding = (blocks: readonly object[], fields: Record<string, unknown> = {}): RawEntry =>
  entry(9, { html: undefined, blocks, ...fields });
const show = (...blocks: readonly object[]): Promise<Mounted> =>
  load(feed([holding(blocks), ...entries(1, 6)]));

const players = ({ blog }: Mounted): HTMLMediaElement[] => [
  ...blog.querySelectorAll<HTMLMediaElement>('video, audio'),
];

/** Whether an engine may play is its own affair; what comes of it is told by these. */
function pretendToPlay(player: HTMLMediaElement): () => boolean {
  let paused = false;
  Object.defineProperties(player, {
    paused: { get: () => paused, configurable: true },
    pause: { value: () => (paused = true), configurable: true },
  });
  player.dispatchEvent(new Event('play'));
  return () => !paused;
}

describe('a film', () => {
  it('has controls, a poster, captions and its room, and loads nothing unasked', async () => {
    const captions = [{ src: '/a.vtt', language: 'en', label: 'English' }, '/b.vtt'];
    const poster = '/test/support/pier.svg';
    const size = { width: 1600, height: 400 };
    const mounted = await show({
      type: 'video',
      src: none,
      poster,
      captions,
      ...size,
      caption: 'C',
    });
    const [film] = players(mounted) as [HTMLVideoElement];
    expect([film.controls, film.preload, film.hasAttribute('playsinline')]).to.deep.equal([
      true,
      'none',
      true,
    ]);
    expect(film.crossOrigin).to.equal(null);
    expect(new URL(film.poster).pathname).to.equal(poster);
    const tracks = [...film.querySelectorAll('track')];
    expect(tracks.map(({ kind, srclang, label }) => [kind, srclang, label])).to.deep.equal([
      ['captions', 'en', 'English'],
      ['captions', '', ''],
    ]);
    const { width, height } = film.getBoundingClientRect();
    expect(height).to.be.closeTo(width / 4, 1);
    expect(textOf(film.closest('figure')!.querySelector('figcaption'))).to.equal('C');
    expect(await violations()).to.deep.equal([]);
  });

  it('of unknown size is as wide as most films are', async () => {
    const [film] = players(await show({ type: 'video', sources: [none, { src: '/b.webm' }] }));
    const { width, height } = film!.getBoundingClientRect();
    expect(height).to.be.closeTo((width * 9) / 16, 1);
    expect(film!.querySelectorAll('source')).to.have.length(2);
  });

  it('with captions of another origin is asked for without cookies', async () => {
    const captions = 'https://captions.example/a.vtt';
    const poster = '/test/support/pier.svg';
    const [film] = players(await show({ type: 'video', src: none, poster, captions }));
    expect(film!.crossOrigin).to.equal('anonymous');
  });

  it('of addresses that may not be asked is left out', async () => {
    const { blog } = await show({ type: 'video', src: 'javascript:alert(1)' });
    expect(blog.querySelector('video')).to.equal(null);
  });

  for (const sources of [[none], [none, '/test/support/none.webm']])
    it(`that cannot be played says so in its room, with ${sources.length} files`, async () => {
      const mounted = await show({ type: 'video', sources });
      const [film] = players(mounted);
      const figure = film!.closest('figure')!;
      const { height } = figure.getBoundingClientRect();
      const words = figure.querySelector<HTMLElement>('.live-blog-unplayable')!;
      film!.load();
      await until(() => !words.hidden, 'the words');
      expect(textOf(words)).to.equal('This cannot be played here. Open the file');
      expect(words.querySelector('a')!.pathname).to.equal(none);
      expect(figure.getBoundingClientRect().height).to.equal(height);
      expect(await violations()).to.deep.equal([]);
    });
});

describe('a sound', () => {
  it('has its title and duration as words, and is named by them', async () => {
    const src = '/test/support/none.mp3';
    const mounted = await show({ type: 'audio', src, title: 'The bells', duration: 205 });
    const [sound] = players(mounted);
    const figure = sound!.closest('figure')!;
    expect(textOf(figure.querySelector('.live-blog-audio-words'))).to.equal(
      'The bells Duration 3:25',
    );
    expect([sound!.ariaLabel, sound!.preload]).to.deep.equal(['The bells', 'none']);
    expect(await violations()).to.deep.equal([]);
  });

  for (const [given, said] of [
    ['PT1H3M25S', '1:03:25'],
    ['3:05', '3:05'],
    ['59.6', '1:00'],
  ])
    it(`that lasts ${given} lasts ${said}`, async () => {
      const { blog } = await show({ type: 'audio', src: none, duration: given });
      expect(textOf(blog.querySelector('.live-blog-audio-words'))).to.match(new RegExp(`${said}$`));
    });
});

describe('what is heard', () => {
  const html = `<p>Words</p><video src="${none}" controls></video>`;

  it('is one at a time, in all blogs of the page and in their words too', async () => {
    const mounted = [
      await show({ type: 'audio', src: none, duration: 9 }),
      await load(feed([entry(1, { html })]), { 'id-prefix': 'b-', isolated: '' }),
    ];
    const [first] = players(mounted[0]!);
    const second = mounted[1]!.blog.shadowRoot!.querySelector('video')!;
    const isFirst = pretendToPlay(first!);
    const isSecond = pretendToPlay(second);
    expect([isFirst(), isSecond()]).to.deep.equal([false, true]);
  });

  it('is not stopped by what is silent, until that is heard', async () => {
    const block = { type: 'audio', duration: 9 };
    const mounted = await show({ ...block, src: none }, { ...block, src: `${none}?2` });
    const [loud, silent] = players(mounted);
    const isLoud = pretendToPlay(loud!);
    silent!.muted = true;
    const isSilent = pretendToPlay(silent!);
    expect([isLoud(), isSilent()]).to.deep.equal([true, true]);
    silent!.muted = false;
    await until(() => !isLoud(), 'silence');
    expect(isSilent()).to.equal(true);
  });
});

describe('a film that plays', () => {
  it('goes on whatever the newsroom does', async () => {
    const src = '/test/support/silence.wav';
    const film = { type: 'video', src, width: 16, height: 9 };
    const mounted = await show(film);
    const [player] = players(mounted) as [HTMLVideoElement];
    player.muted = true;
    player.loop = true;
    await player.play();
    const mishaps: string[] = [];
    for (const name of ['pause', 'emptied', 'abort'])
      player.addEventListener(name, () => mishaps.push(name));
    const text = { type: 'text', text: 'Words above.' };
    const steps = [
      [entry(10), holding([film]), ...entries(1, 6)],
      [entry(10), holding([film]), entry(3, { html: '<p>Edited.</p>' }), ...entries(1, 2)],
      [entry(10), holding([text, film], { title: 'Edited' }), ...entries(1, 6)],
      [entry(10), holding([{ ...film, caption: 'New' }, text]), ...entries(1, 6)],
      [entry(10), holding([film], { pinned: true }), entry(3, { pinned: 1 }), ...entries(1, 2)],
      [entry(10), holding([film]), ...entries(1, 6)],
    ];
    for (const step of steps) {
      await publish(mounted, feed(step));
      await nextFrame();
      expect(players(mounted)[0] === player, 'the same player').to.equal(true);
      expect([player.paused, ...mishaps]).to.deep.equal([false]);
    }
    mounted.blog.order = 'oldest';
    await mounted.blog.updateComplete;
    await nextFrame();
    expect([players(mounted)[0]!.paused, ...mishaps]).to.deep.equal([false]);
  });
});

describe('a film in pieces', () => {
  const own = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'canPlayType')!;
  beforeEach(() => {
    HTMLMediaElement.prototype.canPlayType = () => '';
  });
  afterEach(() => Object.defineProperty(HTMLMediaElement.prototype, 'canPlayType', own));

  it('is put together where the browser does not, when somebody presses play, and let go of after', async () => {
    // https://www.w3.org/TR/mse-byte-stream-format-registry/
    const mp3 = ['audio/mpeg', 'audio/mp4; codecs="mp3"'];
    if (!('MediaSource' in window && mp3.some((one) => MediaSource.isTypeSupported(one)))) {
      console.log('Left out: this engine cannot put such pieces together.');
      return;
    }
    const src = await keepHls(3);
    const type = 'application/vnd.apple.mpegurl';
    const mounted = await show({ type: 'video', sources: [{ src, type }] });
    const [film] = players(mounted);
    expect([film!.preload, new URL(film!.src).pathname]).to.deep.equal(['none', src]);
    film!.muted = true;
    film!.play().catch(() => undefined);
    await until(() => film!.src.startsWith('blob:'), 'the pieces');
    await until(() => film!.currentTime > 0, 'what is in them');
    expect(
      film!.closest('figure')!.querySelector<HTMLElement>('.live-blog-unplayable')!.hidden,
    ).to.equal(true);
    await publish(mounted, feed(entries(1, 6)));
    expect(new URL(film!.src).pathname).to.equal(src);
  });

  it('that cannot be had leaves a link', async () => {
    const mounted = await show({ type: 'video', src: '/test/support/none.m3u8' });
    const [film] = players(mounted);
    const words = film!.closest('figure')!.querySelector<HTMLElement>('.live-blog-unplayable')!;
    film!.muted = true;
    film!.play().catch(() => undefined);
    await until(() => !words.hidden, 'the words');
    expect(words.querySelector('a')!.pathname).to.equal('/test/support/none.m3u8');
  });
});
