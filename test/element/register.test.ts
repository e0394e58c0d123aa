import { expect } from 'chai';
import { LiveBlogElement } from '../../src/index.js';
import { register } from '../../src/register.js';
import { warningsOf } from '../support/warnings.js';

describe('registration', () => {
  it('of a second copy keeps the first, warns once with both versions, and does not throw', async () => {
    const warnings = await warningsOf(() => {
      for (const version of ['9.9.9', '9.9.9', '8.8.8'])
        register(
          'live-blog',
          class extends HTMLElement {
            static readonly version = version;
          },
        );
    });
    expect(customElements.get('live-blog')).to.equal(LiveBlogElement);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include(LiveBlogElement.version).and.to.include('9.9.9');
  });

  it('of the same class again says nothing', () => {
    expect(() => register('live-blog', LiveBlogElement)).not.to.throw();
  });

  it('leaves a subclass under another name to the page', () => {
    class Ticker extends LiveBlogElement {}
    customElements.define('test-ticker', Ticker);
    expect(document.createElement('test-ticker')).to.be.instanceOf(LiveBlogElement);
  });
});
