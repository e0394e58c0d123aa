// Parts what other sites gave to embed from the words around it: frames, and the quotes and boxes that a
// script of theirs would look for. Their words stay words; their scripts go.
import { parseInert, markupOf } from '../sanitize/inert.js';
import type { Block } from '../model/block.js';

/** What holds something to embed → where its address stands, if not in a link. */
const holders: Readonly<Record<string, string>> = {
  iframe: 'src data-src data-lazy-src',
  'blockquote.twitter-tweet, blockquote.twitter-video': '',
  'blockquote.bluesky-embed': 'data-bluesky-uri',
  'blockquote.mastodon-embed': 'data-embed-url',
  'blockquote.instagram-media': 'data-instgrm-permalink',
  'blockquote.tiktok-embed': 'cite',
  'blockquote.text-post-media': 'data-text-post-permalink',
  'blockquote.reddit-embed-bq, blockquote.reddit-card': '',
  '.fb-post, .fb-video': 'data-href',
  '.flourish-embed': 'data-src',
  '[id^=datawrapper-vis-]': 'id',
};
const known = Object.keys(holders).join();
/** More in one body is no text any more. */
const most = 100;

/** Addresses that are no URLs, and what they stand for. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^at:\/\/([\w.:-]+)\/app\.bsky\.feed\.post\/(\w+)$/, 'https://bsky.app/profile/$1/post/$2'],
  [/^datawrapper-vis-(\w+)$/, 'https://datawrapper.dwcdn.net/$1/'],
  [/^((visualisation|story)\/\d+)$/, 'https://flo.uri.sh/$1/embed'],
  [/^\/\//, 'https://'],
];

function addressOf(holder: Element): string | undefined {
  const [, names] = Object.entries(holders).find(([selector]) => holder.matches(selector))!;
  const given = names.split(' ').map((name) => name && holder.getAttribute(name));
  // The last link is the one to the post itself; those before are in its words.
  const links = [...holder.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'));
  const found = [...given, links.at(-1)].map((one) => one?.trim()).find(Boolean) ?? '';
  const address = spellings.reduce((text, [from, to]) => text.replace(from, to), found);
  return /^https?:/i.test(address) ? address : undefined;
}

const media = `img, video, audio, hr, ${known}`;

const isEmpty = (node: Node): boolean =>
  !node.textContent?.trim() &&
  !(node instanceof Element && node.matches(media)) &&
  !((node instanceof Element || node instanceof DocumentFragment) && node.querySelector(media));

/** Takes a node out, and what is around it if it holds nothing else. */
function takeOut(node: Node, box: Node): void {
  let one: Node | null = node;
  do {
    const around: Node | null = one.parentNode;
    (one as ChildNode).remove();
    one = around;
  } while (one && one !== box && isEmpty(one));
}

/** Puts a mark in the place of something, between the two halves of what is around it. */
function part(holder: Element, box: Element): Comment {
  const document = box.ownerDocument;
  const mark = document.createComment('');
  let top: Element = holder;
  while (top.parentElement !== box) top = top.parentElement!;
  if (top === holder) {
    holder.replaceWith(mark);
    return mark;
  }
  const range = document.createRange();
  range.setStartBefore(top);
  range.setEndBefore(holder);
  const before = range.extractContents();
  let end: Element | DocumentFragment = before;
  while (end.lastElementChild) end = end.lastElementChild;
  if (end !== before && isEmpty(end)) takeOut(end, before);
  top.before(before);
  top.before(mark);
  takeOut(holder, box);
  return mark;
}

function blockOf(holder: Element): Block | undefined {
  const url = addressOf(holder);
  if (!url) return undefined;
  const [title, width, height] = ['title', 'width', 'height'].map((name) =>
    holder.getAttribute(name),
  );
  return { type: 'embed', url, title, width, height, html: markupOf([holder.cloneNode(true)]) };
}

/** The blocks that HTML is made of; just itself, if nothing is embedded there. */
export function splitMarkup(html: string): readonly Block[] {
  const box = parseInert(html);
  const embeds = new Map<Node, Block>();
  for (const holder of box.querySelectorAll(known)) {
    if (embeds.size === most) break;
    const block = holder.parentElement!.closest(known) ? undefined : blockOf(holder);
    if (block) embeds.set(part(holder, box), block);
  }
  if (!embeds.size) return [{ type: 'html', html }];
  for (const script of box.querySelectorAll('script, noscript')) takeOut(script, box);
  const blocks: Block[] = [];
  let words: Node[] = [];
  const flush = () => {
    if (!words.every(isEmpty)) blocks.push({ type: 'html', html: markupOf(words) });
    words = [];
  };
  for (const node of [...box.childNodes]) {
    const block = embeds.get(node);
    if (block) flush();
    if (block) blocks.push(block);
    else words.push(node);
  }
  flush();
  return blocks;
}
