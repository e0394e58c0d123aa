// Which addresses can be embedded, what their frames are, and what frames say of their height.
import { expect } from 'chai';
import { resolve, type EmbedSource } from '../../src/embeds/resolve.js';

const youTube = 'https://www.youtube-nocookie.com/embed/a1B2c3D4e5_';
const tweet = 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890';
const sky = 'https://embed.bsky.app/embed/did:plc:abc123/app.bsky.feed.post/3kxyz';

/** Address → whose it is, and what its frame shows. */
const known: readonly (readonly [string, string, string])[] = [
  ['https://www.youtube.com/watch?v=a1B2c3D4e5_', 'YouTube', youTube],
  ['http://m.youtube.com/watch?list=x&v=a1B2c3D4e5_&t=1m5s', 'YouTube', `${youTube}?start=65`],
  ['https://youtu.be/a1B2c3D4e5_?t=90', 'YouTube', `${youTube}?start=90`],
  ['https://youtube.com/shorts/a1B2c3D4e5_', 'YouTube', youTube],
  ['https://www.youtube.com/live/a1B2c3D4e5_?si=x', 'YouTube', youTube],
  ['//www.youtube.com/embed/a1B2c3D4e5_?autoplay=1', 'YouTube', youTube],
  ['https://vimeo.com/123456789', 'Vimeo', 'https://player.vimeo.com/video/123456789?dnt=1'],
  [
    'https://player.vimeo.com/video/123456789?h=0a1b2c',
    'Vimeo',
    'https://player.vimeo.com/video/123456789?dnt=1&h=0a1b2c',
  ],
  ['https://twitter.com/harbour/status/1234567890?s=20', 'X', tweet],
  ['https://mobile.twitter.com/harbour/status/1234567890', 'X', tweet],
  ['https://x.com/i/web/status/1234567890', 'X', tweet],
  ['https://platform.twitter.com/embed/Tweet.html?dnt=false&id=1234567890', 'X', tweet],
  ['https://bsky.app/profile/did:plc:abc123/post/3kxyz', 'Bluesky', sky],
  [`${sky}?id=7`, 'Bluesky', sky],
  [
    'https://bsky.app/profile/pilot.harbour.example/post/3kxyz',
    'Bluesky',
    'https://embed.bsky.app/embed/pilot.harbour.example/app.bsky.feed.post/3kxyz',
  ],
  [
    'https://social.example/@pilot/112233445566',
    'Mastodon',
    'https://social.example/@pilot/112233445566/embed',
  ],
  [
    'https://www.instagram.com/reel/Cab-_1/?igsh=x',
    'Instagram',
    'https://www.instagram.com/p/Cab-_1/embed/captioned/',
  ],
  [
    'https://www.tiktok.com/@pilot.one/video/7234567890',
    'TikTok',
    'https://www.tiktok.com/embed/v2/7234567890',
  ],
  [
    'https://www.facebook.com/harbour/posts/123',
    'Facebook',
    'https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fposts%2F123',
  ],
  [
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fvideos%2F9%2F&width=500',
    'Facebook',
    'https://www.facebook.com/plugins/video.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fvideos%2F9%2F',
  ],
  [
    'https://www.threads.net/@pilot.one/post/Cab-_1',
    'Threads',
    'https://www.threads.com/@pilot.one/post/Cab-_1/embed',
  ],
  [
    'https://old.reddit.com/r/harbours/comments/1abcd/high_water/',
    'Reddit',
    'https://embed.reddit.com/r/harbours/comments/1abcd/?embed=true',
  ],
  [
    'https://www.reddit.com/r/harbours/comments/1abcd/high_water/k9/',
    'Reddit',
    'https://embed.reddit.com/r/harbours/comments/1abcd/_/k9/?embed=true',
  ],
  [
    'https://open.spotify.com/intl-pt/episode/4cO0dK?si=x',
    'Spotify',
    'https://open.spotify.com/embed/episode/4cO0dK',
  ],
  [
    'https://soundcloud.com/harbour-radio/tide',
    'SoundCloud',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fharbour-radio%2Ftide',
  ],
  [
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123&color=red',
    'SoundCloud',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F123',
  ],
  [
    'https://podcasts.apple.com/gb/podcast/tides/id1200361736?i=1000',
    'Apple Podcasts',
    'https://embed.podcasts.apple.com/gb/podcast/id1200361736?i=1000',
  ],
  ['https://datawrapper.dwcdn.net/aB1cD/4/', 'Datawrapper', 'https://datawrapper.dwcdn.net/aB1cD/'],
  [
    'https://public.flourish.studio/visualisation/1234567/',
    'Flourish',
    'https://flo.uri.sh/visualisation/1234567/embed',
  ],
  [
    'https://www.google.com/maps/embed?pb=!1m18!1m12!2d-0.1',
    'Google Maps',
    'https://www.google.com/maps/embed?pb=!1m18!1m12!2d-0.1',
  ],
];

/** What looks like one of them, and is none. */
const others = [
  'https://youtube.com.evil.example/watch?v=a1B2c3D4e5_',
  'https://evil.example/youtube.com/watch?v=a1B2c3D4e5_',
  'https://youtube.com@evil.example/watch?v=a1B2c3D4e5_',
  'https://youtube.com:8443/watch?v=a1B2c3D4e5_',
  'https://notyoutube.com/watch?v=a1B2c3D4e5_',
  'https://www.youtube.com/watch?v=../../evil',
  'https://www.youtube.com/watch?v=a1B2c3D4e5_%22onload',
  'https://www.youtube.com/watch?v=a1B2c3D4e5_longer',
  'https://www.youtube.com/embed/videoseries?list=x',
  'https://x.com/harbour/status/12"34',
  'https://x.com.evil.example/harbour/status/1234567890',
  'https://vimeo.com/about',
  'https://bsky.app/profile/a%2F..%2Fb/post/3kxyz',
  'https://www.instagram.com/share/p/Cab-_1',
  'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2Fposts%2F1',
  'https://w.soundcloud.com/player/?url=javascript:alert(1)',
  'https://www.google.com.evil.example/maps/embed?pb=!1m18',
  'https://www.google.com/maps/embed?pb=!1m18(1)',
  'https://social.example/@pilot/../../112233',
  'https://open.spotify.com/embed/track/..%2Fx',
];

const frameOf = (source: EmbedSource) => resolve(source)?.frame;

describe('an address of a site that can be embedded', () => {
  for (const [url, provider, src] of known)
    it(`is known to be of ${provider}: ${url}`, () => {
      const found = resolve({ url })!;
      expect(found.provider).to.equal(provider);
      expect(found.frame!.src).to.equal(src);
      expect(found.frame!.origins).to.include(new URL(src).origin);
    });

  it('leads to the page, also if it is the one of a frame', () => {
    const page = 'https://www.youtube.com/watch?v=a1B2c3D4e5_';
    expect(resolve({ url: 'https://www.youtube.com/embed/a1B2c3D4e5_' })!.url).to.equal(page);
    expect(resolve({ url: tweet })!.url).to.equal('https://x.com/i/web/status/1234567890');
  });

  it('is found in the frame of the markup that comes with another one', () => {
    const html = `<div><iframe width="560" src='//www.youtube.com/embed/a1B2c3D4e5_?a=1&amp;start=5'></iframe></div>`;
    const found = resolve({ url: 'https://harbour.example/film', html })!;
    expect(found.frame!.src).to.equal(`${youTube}?start=5`);
    expect(found.url).to.equal('https://harbour.example/film');
  });

  it('has the size that the feed gives, if that can be true', () => {
    const url = 'https://vimeo.com/123456789';
    expect(frameOf({ url, width: 400, height: 300 })!.ratio).to.be.closeTo(4 / 3, 0.001);
    expect(frameOf({ url, width: 9_000, height: 1 })!.ratio).to.be.closeTo(16 / 9, 0.001);
    const chart = 'https://datawrapper.dwcdn.net/aB1cD/';
    expect(frameOf({ url: chart, height: 700 })!.height).to.equal(700);
    expect(frameOf({ url: chart, height: 9_000 })!.height).to.equal(400);
  });
});

describe('any other address', () => {
  for (const url of others)
    it(`is not taken for one of them, and not framed: ${url}`, () => {
      const found = resolve({ url })!;
      expect(found.frame).to.equal(undefined);
      expect(found.provider).to.equal(new URL(url).host.replace('www.', ''));
    });

  it('is nothing at all if nobody can be led there', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'java\u200bscript:alert(1)',
      'http://',
    ])
      expect(resolve({ url })).to.equal(undefined);
  });

  it('is framed where the newsroom itself has put it into a frame', () => {
    const url = 'https://maps.harbour.example/tide';
    const html = `<iframe src="${url}?a=1&amp;b=2" onload="alert(1)"></iframe>`;
    expect(frameOf({ url, html })!.src).to.equal(`${url}?a=1&b=2`);
    expect(frameOf({ url })).to.equal(undefined);
    for (const src of ['javascript:alert(1)', 'data:text/html,x', 'blob:https://a.example/1'])
      expect(frameOf({ url, html: `<iframe src="${src}"></iframe>` })).to.equal(undefined);
  });
});

describe('a message of a frame', () => {
  const heightIn = (url: string, message: unknown) => frameOf({ url })!.heightIn!(message);
  const at = (name: string) => known.find(([, provider]) => provider === name)![0];
  const sent: readonly (readonly [string, (height: unknown) => unknown])[] = [
    [
      'X',
      (height) => ({ 'twttr.embed': { method: 'twttr.private.resize', params: [{ height }] } }),
    ],
    ['Bluesky', (height) => ({ id: null, height })],
    ['Mastodon', (height) => ({ type: 'setHeight', id: 1, height })],
    ['Instagram', (height) => JSON.stringify({ type: 'MEASURE', details: { height } })],
    ['TikTok', (height) => JSON.stringify({ signalSource: 'x', height })],
    ['Reddit', (data) => JSON.stringify({ type: 'resize.embed', data })],
    ['Threads', (height) => height],
    ['Datawrapper', (height) => ({ 'datawrapper-height': { aB1cD: height } })],
    ['Flourish', (height) => JSON.stringify({ context: 'iframe.resize', height })],
  ];

  for (const [name, message] of sent)
    it(`says how high it is, if it is of ${name}`, () => {
      expect(heightIn(at(name), message(480))).to.equal(480);
      expect(heightIn(at(name), message(480.2))).to.equal(481);
      for (const height of [0, -1, 5_001, 1e9, null, true, {}, [], 'high'])
        expect(heightIn(at(name), message(height)), JSON.stringify(height)).to.equal(undefined);
    });

  it('says nothing, if it is anything else', () => {
    let deep = '1';
    for (let depth = 0; depth < 2_000; depth++) deep = `[${deep}]`;
    for (const [name] of sent)
      for (const message of [
        '{',
        '',
        deep,
        null,
        undefined,
        [],
        { height: '480' },
        { type: 'MEASURE' },
      ])
        expect(heightIn(at(name), message)).to.equal(undefined);
  });
});
