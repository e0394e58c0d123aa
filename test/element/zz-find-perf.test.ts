import { entry, feed } from '../support/feed.js';
import { controls, now, type } from '../support/finding.js';
import { load, nextFrame } from '../support/mount.js';
it('measures', async function () {
  this.timeout(60000);
    const many = Array.from({ length: 500 }, (_, index) =>
      entry(500 - index, { html: `<p>${'Much is said here. '.repeat(40)}</p>` }),
    );
    for (const size of ['20', '500']) {
      const mounted = await load(feed(many, now), { ...controls, 'page-size': size });
      await type(mounted, 'q'); await type(mounted, '');
      for (const text of ['m', 'mu', 'much 49', 'much 499', 'm', '']) {
        const began = performance.now();
        await type(mounted, text);
        const drawn = performance.now() - began;
        mounted.blog.getBoundingClientRect();
        const laid = performance.now() - began;
        await nextFrame(); await nextFrame();
        console.log(size, text, Math.round(drawn), Math.round(laid), Math.round(performance.now() - began));
        for (let i = 0; i < 30; i++) await nextFrame();
      }
      mounted.blog.remove();
    }
});
