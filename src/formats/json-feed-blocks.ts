// The body of an item of a JSON Feed, and what is attached to it.
import { fieldsList, firstText, type Fields } from '../lib/fields.js';

/** Whether an address is in some HTML. */
const isIn = (html: string, address: string): boolean =>
  html.includes(address) || html.includes(address.replaceAll('&', '&amp;'));

/** Other forms of the same, such as another audio format, have the same title. */
const isOther = ({ title }: Fields, place: number, all: readonly Fields[]): boolean =>
  !firstText(title) || all.findIndex((one) => one['title'] === title) === place;

function attached({ url, title, mime_type: type }: Fields): Fields {
  return /^image\//.test(firstText(type) ?? '')
    ? { type: 'image', src: url, caption: title }
    : { type: 'embed', url, title };
}

/** Some write HTML where only text belongs. */
const isHtml = (text: string): boolean =>
  /^<(p|div|figure|img|ul|ol|blockquote|h[1-6])\b/i.test(text) && text.endsWith('>');

export function jsonFeedBlocks(item: Fields): readonly Fields[] {
  const { content_html, content_text, summary, image, banner_image, attachments } = item;
  const text = firstText(content_text, summary);
  const html = firstText(content_html) ?? (isHtml(text?.trim() ?? '') ? text : undefined);
  const seen = new Set<string>();
  // A picture may be in the words already; then it is only said to be the main one.
  const isNew = ({ src, url }: Fields): boolean => {
    const address = firstText(src, url);
    if (!address || seen.has(address) || isIn(html ?? '', address)) return false;
    seen.add(address);
    return true;
  };
  const pictures = [banner_image, image].map((src): Fields => ({ type: 'image', src }));
  const others = fieldsList(attachments).filter(isOther).map(attached);
  return [
    ...(html ? [{ type: 'html', html }] : text ? [{ type: 'text', text }] : []),
    ...[...pictures, ...others].filter(isNew),
  ];
}
