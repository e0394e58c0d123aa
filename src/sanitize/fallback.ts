// DOMPurify as the engine, for browsers without a sanitiser of their own. Loaded only there.
import DOMPurify from 'dompurify';
import { allowed, globalAttributes, unwrapped } from './allow-list.js';
import type { Engine } from './sanitize.js';

interface Policy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** One policy for all copies of this library on a page: a second of the same name may be refused. */
const slot = Symbol.for('live-blog.trusted-types');
const page = globalThis as { trustedTypes?: PolicyFactory; [slot]?: Policy | undefined };
const policy = (page[slot] ??= page.trustedTypes?.createPolicy('live-blog', {
  createHTML: (html) => html,
}));

const configuration = {
  IN_PLACE: true,
  ALLOWED_TAGS: ['#text', 'div', ...allowed.keys(), ...unwrapped],
  ALLOWED_ATTR: [...new Set([...globalAttributes, ...[...allowed.values()].flat()])],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  KEEP_CONTENT: false,
  // Harmless here, since the nodes are never written out as a string again.
  SAFE_FOR_XML: false,
  TRUSTED_TYPES_POLICY: null as never,
};

export const fallbackEngine: Engine = (box, html) => {
  box.innerHTML = policy ? policy.createHTML(html) : html;
  DOMPurify.sanitize(box, configuration);
};
