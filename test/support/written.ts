// Blogs as a server writes them. Needs `npm run build`.
import type { RenderOptions } from '../../src/server/index.js';

/** @param payload A document, or the text of one. */
export async function written(
  payload: unknown,
  options: Partial<RenderOptions> = {},
): Promise<string> {
  const all = { src: '/feed.json', url: location.href, lang: 'en-GB', ...options };
  const body = JSON.stringify({ payload, options: all });
  const answer = await fetch('/written', { method: 'POST', body });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

/** The same as a whole page, and what else is to be in it. */
export const pageAround = (blog: string, more = ''): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>The Harbour Post</title>
    <link rel="stylesheet" href="/live-blog.css"><style>body { margin: 0 }</style></head>
    <body><main>${blog}</main>${more}</body></html>`;
