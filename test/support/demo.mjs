// What the tests of the demonstration share.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createApp } from '../../demo/server.mjs';

const schema = new URL('../../src/formats/live-blog.schema.json', import.meta.url);
const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

/** Fails unless the document is a feed of the format. */
export function assertFeed(document, name) {
  assert.ok(validate(document), `${name}: ${JSON.stringify(validate.errors)}`);
}

/** The demonstration with a clock that stands still until a test moves it. Nothing listens. */
export function openDemo(options) {
  const startedAt = Date.parse('2026-06-06T09:00:00Z');
  let time = startedAt;
  const app = createApp({ now: () => time, ...options });
  const get = (path, headers = {}) => app.request(path, { headers });
  return {
    /** Sets the clock, in seconds after the start. */
    setClock: (seconds) => (time = startedAt + seconds * 1_000),
    now: () => time,
    get,
    /** The JSON at a path. */
    async read(path) {
      const response = await get(path);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('Content-Type'), 'application/json; charset=utf-8', path);
      return response.json();
    },
    /** Sends an object, or a text as it is. */
    send(method, path, body, headers = {}) {
      const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
      return app.request(path, { method, body: text, headers });
    },
  };
}

/** The pictures of a document, wherever they are. */
export function picturesOf(value) {
  if (typeof value !== 'object' || value === null) return [];
  const isPicture = 'src' in value && 'alt' in value;
  return [...(isPicture ? [value] : []), ...Object.values(value).flatMap(picturesOf)];
}

/** Where the words of a document lead: its addresses, and the links in its HTML. */
export function addressesOf(value) {
  if (typeof value === 'string')
    return [...value.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
  if (typeof value !== 'object' || value === null) return [];
  const here = ['url', 'src'].flatMap((field) => (typeof value[field] === 'string' ? [field] : []));
  return [...here.map((field) => value[field]), ...Object.values(value).flatMap(addressesOf)];
}

/** A folder that is gone after the test. */
export function makeFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A server on any free port that is closed after the test; returns its port. */
export async function listen(t, server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections?.();
  });
  return server.address().port;
}
