import { html, type TemplateResult } from 'lit';

const made = new Map<string, TemplateStringsArray>();

/**
 * A heading whose level is data. Lit wants tag names in the template itself, so there is one template
 * a level and name, made when first used.
 * @param level 1–6.
 * @param name Class and part, of our own making.
 */
export function heading(level: number, name: string, content: unknown): TemplateResult {
  const tag = `h${level}`;
  const key = `${tag} ${name}`;
  let strings = made.get(key);
  if (!strings) {
    const pieces = [`<${tag} class="live-blog-${name}" part="${name}" tabindex="-1">`, `</${tag}>`];
    made.set(key, (strings = Object.assign(pieces, { raw: pieces })));
  }
  return html(strings, content);
}
