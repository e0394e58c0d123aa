// How what is embedded in markup is parted from the words around it.
import { expect } from 'chai';
import { splitMarkup } from '../../src/embeds/split-markup.js';

describe('markup with something to embed in it', () => {
  const shortly = (html: string) =>
    splitMarkup(html).map(({ type, url, html: words }) => [type, type === 'html' ? words : url]);

  it('is parted there, and keeps its order and its words', () => {
    const quote =
      '<blockquote class="twitter-tweet"><p>High water <a href="https://t.example/1">pic</a></p>— Pilot <a href="https://twitter.com/pilot/status/12">May 1</a></blockquote>';
    const parts = splitMarkup(
      `<p>Before</p>${quote}<script src="https://x.example/w.js"></script><p>After</p>`,
    );
    expect(parts.map(({ type }) => type)).to.deep.equal(['html', 'embed', 'html']);
    expect(parts[0]!['html']).to.equal('<p>Before</p>');
    expect(parts[1]!['url']).to.equal('https://twitter.com/pilot/status/12');
    expect(parts[1]!['html']).to.include('High water');
    expect(parts[2]!['html']).to.equal('<p>After</p>');
  });

  it('loses what stood around it alone, and keeps what else was there', () => {
    const frame = '<iframe src="https://a.example/1"></iframe>';
    const url = 'https://a.example/1';
    expect(shortly(`<div><p>${frame}</p></div>`)).to.deep.equal([['embed', url]]);
    expect(shortly(`<figure>${frame}<figcaption>The tide</figcaption></figure>`)).to.deep.equal([
      ['embed', url],
      ['html', '<figure><figcaption>The tide</figcaption></figure>'],
    ]);
    expect(shortly(`<ul><li>One</li><li>${frame}</li><li>Two</li></ul>`)).to.deep.equal([
      ['html', '<ul><li>One</li></ul>'],
      ['embed', url],
      ['html', '<ul><li>Two</li></ul>'],
    ]);
  });

  it('has the addresses of each site where that site writes them', () => {
    const written: Readonly<Record<string, string>> = {
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:a/app.bsky.feed.post/3k">x</blockquote>':
        'https://bsky.app/profile/did:plc:a/post/3k',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Ca/">x</blockquote>':
        'https://www.instagram.com/p/Ca/',
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@a/video/1">x</blockquote>':
        'https://www.tiktok.com/@a/video/1',
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.net/@a/post/1">x</blockquote>':
        'https://www.threads.net/@a/post/1',
      '<div class="fb-post" data-href="https://www.facebook.com/a/posts/1"></div>':
        'https://www.facebook.com/a/posts/1',
      '<div class="flourish-embed" data-src="visualisation/12"></div>':
        'https://flo.uri.sh/visualisation/12/embed',
      '<div id="datawrapper-vis-aB1cD"><script src="https://datawrapper.dwcdn.net/aB1cD/embed.js"></script></div>':
        'https://datawrapper.dwcdn.net/aB1cD/',
      '<iframe data-src="//www.youtube.com/embed/a1B2c3D4e5_"></iframe>':
        'https://www.youtube.com/embed/a1B2c3D4e5_',
    };
    for (const [html, url] of Object.entries(written))
      expect(splitMarkup(html)[0]!['url'], html).to.equal(url);
  });

  it('stays as it is, if nothing can be made of it', () => {
    const frames = ['src="javascript:alert(1)"', 'srcdoc="<p>x"', '', 'src="about:blank"'];
    for (const attributes of frames) {
      const html = `<p>Words</p><iframe ${attributes}></iframe>`;
      expect(splitMarkup(html)).to.deep.equal([{ type: 'html', html }]);
    }
  });

  it('never runs or loads anything, and never fails, however deep or broken it is', () => {
    const bad = [
      `${'<div>'.repeat(5_000)}<iframe src="https://a.example/1">`,
      `${'<blockquote class="twitter-tweet">'.repeat(3_000)}<a href="https://x.com/a/status/1">x`,
      '<iframe src="https://a.example/1">'.repeat(500),
      '<table><iframe src="https://a.example/1"></table><svg><iframe src="https://b.example/">',
      `${'<b><i><a href="x">'.repeat(3_000)}<iframe src=//a.example/>`,
      '<template><iframe src="https://a.example/1"></iframe></template>',
      '<form><input name="parentElement"><input name="childNodes"><iframe src="https://a.example/"></iframe></form>',
      '<img src="/x" onerror="globalThis.ran = true"><iframe src="https://a.example/1"></iframe>',
    ];
    for (const html of bad) expect(splitMarkup(html).length).to.be.greaterThan(0);
    expect('ran' in globalThis).to.equal(false);
  });
});
