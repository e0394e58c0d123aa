// What search engines are told in the page's head is what readers see.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, entry, feed, timeOf } from '../support/feed.js';
import { articlesOf, load, place, publish, textOf, until } from '../support/mount.js';
import { everything } from '../support/stories.js';

interface Said {
  readonly '@type': string;
  readonly url: string;
  readonly headline?: string;
  readonly articleBody?: string;
  readonly liveBlogUpdate: readonly Said[];
  readonly [field: string]: unknown;
}

const always = { 'structured-data': 'always', reveal: 'always' };

const scripts = () => [...document.querySelectorAll('script[type="application/ld+json"]')];
const said = (index = 0) => JSON.parse(scripts()[index]!.textContent) as Said;
const heard = () => until(() => scripts().length > 0, 'structured data');

/** What is on screen, an entry a line: where it is, what it is called, when, and its words. */
const onScreen = (blog: LiveBlogElement) =>
  articlesOf(blog).map((article) => [
    `#${article.id}`,
    textOf(article.querySelector('.live-blog-entry-title')),
    article.querySelector('time')!.dateTime,
    textOf(article.querySelector('.live-blog-entry-body')).replaceAll(/\s/g, ''),
  ]);

/** The same, as it is told. */
const asTold = ({ liveBlogUpdate }: Said, blog: LiveBlogElement) =>
  liveBlogUpdate.map(({ url, headline, datePublished, articleBody = '' }, index) => [
    new URL(url).hash,
    // Without a title it is its first words.
    textOf(articlesOf(blog)[index]!.querySelector('.live-blog-entry-title')) && headline,
    datePublished,
    articleBody.replaceAll(/\s/g, ''),
  ]);

describe('structured data', () => {
  it('is not there unless the page wants it', async () => {
    await load(feed(entries(1, 3)));
    expect(scripts()).to.have.length(0);
  });

  it('is one script in the head, of what is on screen, and gone with the element', async () => {
    const { blog } = await load(everything(), { ...always, 'page-size': '12' });
    await heard();
    expect(scripts().map(({ parentElement }) => parentElement!.localName)).to.deep.equal(['head']);
    expect(said()['@type']).to.equal('LiveBlogPosting');
    expect(asTold(said(), blog)).to.deep.equal(onScreen(blog));
    blog.remove();
    await until(() => !scripts().length, 'its end');
    document.body.append(blog);
    await heard();
    blog.structuredData = 'off';
    await until(() => !scripts().length, 'its end');
  });

  it('stays what is on screen: new, corrected, deleted, waiting, older, ended', async () => {
    const mounted = await load(feed(entries(1, 30)), { ...always, reveal: 'ask' });
    const { blog } = mounted;
    await heard();
    const same = async () => {
      await blog.updateComplete;
      expect(asTold(said(), blog)).to.deep.equal(onScreen(blog));
    };
    await same();
    const list = entries(1, 31).filter(({ id }) => id !== '28');
    const corrected = list.map((one) => (one.id === '29' ? entry(29, { title: 'Better' }) : one));
    await publish(mounted, feed(corrected));
    await same();
    expect(said().liveBlogUpdate[0]!.headline).to.equal('Entry 30');
    expect(said().liveBlogUpdate[1]!.headline).to.equal('Better');
    await blog.reveal();
    await same();
    await blog.loadOlder();
    await same();
    expect(said()['coverageEndTime']).to.equal(undefined);
    await publish(mounted, feed(corrected, { status: 'ended', coverageEnd: timeOf(40) }));
    await same();
    expect(said()['coverageEndTime']).to.equal(new Date(timeOf(40)).toISOString());
  });

  it('is written anew only when it is another', async () => {
    const mounted = await load(feed(entries(1, 3)), always);
    await heard();
    let writings = 0;
    const observer = new MutationObserver((records) => (writings += records.length));
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    await publish(mounted, feed(entries(1, 3)));
    await mounted.blog.updateComplete;
    await Promise.resolve();
    expect(writings).to.equal(0);
    await publish(mounted, feed(entries(1, 4)));
    await mounted.blog.updateComplete;
    await Promise.resolve();
    expect(writings).to.equal(1);
    observer.disconnect();
  });

  it('is left to the page that has its own (auto)', async () => {
    const own = document.createElement('script');
    own.type = 'application/ld+json';
    own.textContent = '{"@type": "LiveBlogPosting"}';
    place(own, document.head);
    const mounted = await load(feed(entries(1, 3)), { ...always, 'structured-data': 'auto' });
    await publish(mounted, feed(entries(1, 4)));
    await mounted.blog.updateComplete;
    expect(scripts()).to.deep.equal([own]);
    own.remove();
    await publish(mounted, feed(entries(1, 5)));
    await heard();
    expect(said().liveBlogUpdate).to.have.length(5);
  });

  it('is text, whatever the feed says', async () => {
    const title = '</script><script>globalThis.ran = true</script><!--';
    await load(feed([entry(1, { title, html: '<p>A &lt;b&gt; &amp; c</p>' })]), always);
    await heard();
    expect(scripts()[0]!.textContent).to.not.include('<');
    expect(said().liveBlogUpdate[0]!.headline).to.equal(title);
    expect(said().liveBlogUpdate[0]!.articleBody).to.equal('A <b> & c');
    expect('ran' in globalThis).to.equal(false);
  });

  it('leads to the entries in this page, not to pages of their own', async () => {
    const { blog } = await load(feed([entry(1, { url: '/entries/1' })]), always);
    await heard();
    const [told] = said().liveBlogUpdate;
    expect(told!.url).to.equal(`${location.href.replace(/#.*/, '')}#${articlesOf(blog)[0]!.id}`);
  });
});
