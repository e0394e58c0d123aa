import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import { articlesOf, load, mount, nextEvent, part, shellOf, textOf } from '../support/mount.js';
import { warningsOf } from '../support/warnings.js';

describe('attributes', () => {
  it('that are not legal are taken for the default, and reported once with what is legal', async () => {
    const wrong = {
      interval: '2',
      'page-size': 'many',
      reveal: 'never',
      credentials: 'yes',
      controls: 'pause fly',
      time: 'local',
      'time-zone': 'Mars/Olympus',
      'heading-level': '9',
    };
    let blog!: HTMLElementTagNameMap['live-blog'];
    const act = async () => {
      ({ blog } = await load(feed(entries(1, 30)), wrong));
      await blog.refresh();
    };
    const warnings = await warningsOf(act);
    for (const name of Object.keys(wrong))
      expect(
        warnings.filter((warning) => warning.includes(`${name}="`)),
        name,
      ).to.have.length(1);
    expect(warnings.find((one) => one.includes('reveal'))).to.include('auto, ask, always');
    const { interval, pageSize, revealMode, credentials, controls, time, timeZone, headingLevel } =
      blog;
    expect({
      interval,
      pageSize,
      revealMode,
      credentials,
      controls,
      time,
      timeZone,
      headingLevel,
    }).to.deep.equal({
      interval: 15,
      pageSize: 20,
      revealMode: 'auto',
      credentials: 'same-origin',
      controls: 'pause share',
      time: 'auto',
      timeZone: undefined,
      headingLevel: 2,
    });
  });

  it('that are taken away fall back to the default without a word', async () => {
    const { blog } = await load(feed(entries(1, 3)), { interval: '60', time: 'absolute' });
    const warnings = await warningsOf(async () => {
      blog.removeAttribute('interval');
      blog.removeAttribute('time');
      await blog.updateComplete;
      await blog.updateComplete;
    });
    expect([blog.interval, blog.time, warnings]).to.deep.equal([15, 'auto', []]);
  });

  it('say at which level the headings stand', async () => {
    const { blog } = await load(feed([entry(1, { html: '<h2>Inside</h2>' })]), {
      'heading-level': '3',
    });
    expect(textOf(shellOf(blog).querySelector('h3'))).to.equal('A day at the harbour');
    expect(textOf(articlesOf(blog)[0]!.querySelector('h4'))).to.equal('Entry 1');
    expect(textOf(articlesOf(blog)[0]!.querySelector('h5'))).to.equal('Inside');
  });

  it('leave the header to the page', async () => {
    const { blog } = await load(feed(entries(1, 1)), { 'no-header': '' });
    expect(part(blog, 'header')).to.equal(null);
    expect(textOf(part(blog, 'status'))).to.match(/^Live/);
  });

  it('name the entries’ ids', async () => {
    const { blog } = await load(feed(entries(1, 1)), { 'id-prefix': 'update-' });
    expect(articlesOf(blog)[0]!.id).to.equal('update-1');
    blog.idPrefix = 'post-';
    await blog.updateComplete;
    expect(articlesOf(blog)[0]!.id).to.equal('post-1');
  });

  it('make one request and no more with interval="0"', async () => {
    const { blog, newsroom } = await load(feed(entries(1, 1)), { interval: '0' });
    expect(blog.connection).to.equal('idle');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(newsroom.requests).to.have.length(1);
    expect(textOf(part(blog, 'status'))).to.match(/^Updated /);
  });

  it('pass credentials on to the request', async () => {
    let given: RequestInit | undefined;
    const { blog } = mount((_url, init) => ((given = init), feed(entries(1, 1))), {
      credentials: 'omit',
    });
    await nextEvent(blog, 'live-blog-load');
    expect([given!.credentials, given!.cache, given!.headers]).to.deep.equal([
      'omit',
      'no-cache',
      undefined,
    ]);
  });
});
