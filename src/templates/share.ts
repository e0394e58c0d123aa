// What a reader can press to share something.
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locales/locale.js';
import type { TextKey } from '../locales/messages.js';

export interface Sharable {
  /** Of what is shared, by which its button is told from others. */
  readonly title: string | undefined;
  /** What it says now. */
  readonly says: TextKey;
  /** Whether the choice is open; undefined: there is none. */
  readonly isOpen: boolean | undefined;
  readonly onPress: (event: MouseEvent) => void;
}

/** What it may come to say, of the blog and of entries. */
const ofBlog: readonly TextKey[] = ['share', 'linkCopied'];
const ofEntries: readonly TextKey[] = [...ofBlog, 'shareQuote', 'quoteCopied'];

/**
 * Its name begins with what it shows. It is as wide as the longest of the words that it may come to
 * show, so that nothing beside it moves.
 * @param part Undefined: one of an entry, which has a class instead.
 */
export function shareButton(
  { title, says, isOpen, onPress }: Sharable,
  locale: Locale,
  part?: string,
): TemplateResult {
  const words = locale.text(says);
  const longest = (part ? ofBlog : ofEntries)
    .map((key) => locale.text(key))
    .reduce((one, other) => (other.length > one.length ? other : one));
  return html`<button
    type="button"
    class="live-blog-${part ? '' : 'share live-blog-'}steady"
    part=${part ?? nothing}
    data-longest=${longest}
    aria-label=${title ? `${words}: ${title}` : nothing}
    aria-expanded=${isOpen ?? nothing}
    @click=${onPress}
  >
    ${words}
  </button>`;
}
