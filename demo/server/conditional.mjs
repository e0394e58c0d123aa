// Answers that a client may keep, but has to ask about: with a strong ETag, and 304 when it has them.
import { createHash } from 'node:crypto';

/** @param {string | Uint8Array} body */
const entityTag = (body) =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/**
 * RFC 9110, section 13.1.2: any of a list, compared weakly.
 * @param {string | undefined} header If-None-Match
 * @param {string} tag
 */
function isKnown(header, tag) {
  if (header?.trim() === '*') return true;
  return [...(header ?? '').matchAll(/"[^"]*"/g)].some(([one]) => one === tag);
}

/**
 * @param {import('hono').Context} c
 * @param {string | Uint8Array<ArrayBuffer>} body
 * @param {string} type Its content type.
 */
export function answer(c, body, type) {
  const tag = entityTag(body);
  c.header('ETag', tag);
  c.header('Cache-Control', 'no-cache');
  if (isKnown(c.req.header('If-None-Match'), tag)) return c.body(null, 304);
  c.header('Content-Type', type);
  return c.body(body);
}

/**
 * @param {import('hono').Context} c
 * @param {object} document
 */
export const answerJson = (c, document) =>
  answer(c, JSON.stringify(document), 'application/json; charset=utf-8');
