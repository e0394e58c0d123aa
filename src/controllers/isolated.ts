// What an isolated element needs beyond its box: slots, parts and links that reach through it.
import { idOfFragment } from '../lib/fragment.js';
import { isPlainClick } from '../lib/plain-click.js';

const shellParts =
  'header,label,kicker,title,summary,standfirst,byline,toolbar,status,live-dot,control,banner,key-events,key-event,pinned,pin,pin-label,entries,load-older,message,ended,topics';

/** What the page put into a named slot is passed on to the shell in the box. */
function forwardSlots(host: Element, box: Element): void {
  for (const name of new Set([...host.children].map((child) => child.slot))) {
    // Those for advertisements are in the stream already.
    if (!name || name.startsWith('live-blog-ad-')) continue;
    if ([...box.children].some((child) => child.slot === name)) continue;
    const slot = document.createElement('slot');
    slot.name = slot.slot = name;
    box.append(slot);
  }
}

/** A fragment does not reach into a shadow root by itself. */
function followFragment(event: MouseEvent, root: ShadowRoot): void {
  if (event.defaultPrevented || !isPlainClick(event)) return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const id = idOfFragment(link?.getAttribute('href') ?? '');
  const target = id !== undefined && root.getElementById(id);
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

/** Names an entry's parts after its classes. */
export function exposeParts(node: Element): void {
  for (const element of [node, ...node.querySelectorAll('[class^="live-blog-"]')])
    element.setAttribute('part', element.classList.value.replaceAll('live-blog-', ''));
}

/** @param box The parent of the entries, in the element's shadow root. */
export function isolate(box: HTMLElement): void {
  const root = box.getRootNode() as ShadowRoot;
  box.setAttribute('exportparts', shellParts);
  const forward = () => forwardSlots(root.host, box);
  new MutationObserver(forward).observe(root.host, { childList: true });
  forward();
  root.addEventListener('click', (event) => followFragment(event as MouseEvent, root));
}
