// The one Trusted Types policy of this library: for our own templates in the script-tag build, and for the
// fallback that parses bodies. Copies of this library share it, since a page may allow its name only once.

interface Policy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const slot = Symbol.for('live-blog.trusted-types');
const page = globalThis as { trustedTypes?: PolicyFactory; [slot]?: Policy | undefined };

/** @throws where nothing could be drawn without a policy, and the page allows none. */
function sharedPolicy(): Policy | undefined {
  try {
    return (page[slot] ??= page.trustedTypes?.createPolicy('live-blog', {
      createHTML: (html) => html,
    }));
  } catch (cause) {
    try {
      document.createElement('template').innerHTML = '';
    } catch {
      throw new Error('<live-blog>: this page has to allow "trusted-types live-blog".', { cause });
    }
    // The name is not allowed, but nothing is enforced either.
    return undefined;
  }
}

export const policy = sharedPolicy();
