// What sharing opens. `share` loads it where a page lists places to share in, or a copy is refused.
import { hasDevice, toCopy, type Sharing, type Turn } from '../controllers/sharing.js';
import type { Locale } from '../locales/locale.js';
import type { ShareTarget } from '../model/share-target.js';
import { copyByHand, shareMore, shareWays } from '../templates/share-more.js';

export { legalTargets } from '../feed/share-targets.js';

export function opened(
  { shared, stage }: Turn,
  sharing: Sharing,
  targets: readonly ShareTarget[],
  locale: Locale,
): unknown {
  const ways = {
    targets,
    onCopy: () => void sharing.by('copy', shared),
    onDevice: hasDevice(shared) ? () => void sharing.by('native', shared) : undefined,
    onTarget: (name: string, event: Event) => {
      if (!sharing.ask(name, shared)) event.preventDefault();
    },
  };
  const content =
    stage === 'choosing'
      ? shareWays(shared, shared.isQuote, ways, locale)
      : copyByHand(toCopy(shared), locale);
  return shareMore(content, () => sharing.close());
}
