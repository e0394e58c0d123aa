// What the test pages ask besides the files: the corpora outside the project, pages that tests write, and
// real answers over real sockets, for what a stand-in cannot do (conditional requests, stalls, streams).
import { readFile, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { behaviours } from './behaviours.mjs';

const corpus = process.env.CORPUS_DIR;

/** /corpus/FOLDER/ lists the JSON files of a folder, /corpus/FOLDER/FILE is one of them. */
export async function serveCorpus(context, next) {
  const [, root, folder, file] = context.path.split('/');
  if (root !== 'corpus') return next();
  try {
    const at = join(corpus, basename(folder));
    context.type = 'json';
    context.body = file
      ? await readFile(join(at, basename(file)))
      : JSON.stringify((await readdir(at)).filter((name) => name.endsWith('.json')));
  } catch {
    context.status = 404;
  }
}

/** The worker script that stands in for the network; it has to be at the root. */
export async function serveWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'js';
  context.body = await readFile(
    fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')),
    'utf8',
  );
}

const built = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));

/** The script-tag files byte by byte, as a page gets them: the test runner would write them anew. */
export async function serveBuilt(context, next) {
  if (!/^\/dist\/cdn\/[^/]+$/.test(context.path)) return next();
  try {
    context.body = await readFile(join(built, basename(context.path)));
    context.type = extname(context.path);
  } catch {
    context.status = 404;
  }
}

/**
 * /chance says how much is tried at random in an engine, and from which seed: FUZZ_RUNS pairs of documents
 * (10,200 documents in three engines), DAYS of a reader.
 */
export async function serveChance(context, next) {
  if (context.path !== '/chance') return next();
  const {
    FUZZ_RUNS: documents = 1_700,
    DAYS: days = 12,
    SEED: seed = Date.now() | 0,
  } = process.env;
  context.body = JSON.stringify({
    documents: Number(documents),
    days: Number(days),
    seed: Number(seed),
  });
}

const samples = fileURLToPath(new URL('./samples/', import.meta.url));

/** /samples lists the samples of all formats: their paths. */
export async function serveSamples(context, next) {
  if (context.path !== '/samples') return next();
  const names = await readdir(samples, { recursive: true });
  context.body = JSON.stringify(
    names.filter(extname).map((name) => `/test/support/samples/${name}`),
  );
}

const pages = new Map();

export const readJson = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
};

/** POST /page {html, headers} keeps a page, and answers with its address; GET shows it. */
export async function servePages(context, next) {
  const [, root, id] = context.path.split('/');
  if (root !== 'page') return next();
  if (context.method === 'POST') {
    const page = await readJson(context.req);
    const path = `/page/${pages.size}`;
    pages.set(path, page);
    context.body = path;
    return;
  }
  const page = pages.get(`/page/${id}`);
  if (!page) return;
  // Not through the next ones: they would put scripts of their own into it.
  context.respond = false;
  context.res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...page.headers });
  context.res.end(page.html);
}

const seen = new Map();

/** /real/BEHAVIOUR?id behaves so over a real socket; /real/asked?id tells what was asked with that id. */
export async function serveReal(context, next) {
  const [, root, name] = context.path.split('/');
  if (root !== 'real') return next();
  const log = seen.get(context.querystring) ?? [];
  seen.set(context.querystring, log);
  if (name === 'asked') context.body = JSON.stringify(log);
  else await behaviours[name](context, log);
}

const failed = new Set();

/** /broken/ID/NAME.js is a file of dist/cdn, with or without its hash; the fallback fails once. */
export async function serveBroken(context, next) {
  const [, root, id, file] = context.path.split('/');
  if (root !== 'broken') return next();
  const isBroken = file.startsWith('fallback') && !failed.has(id);
  context.status = isBroken ? 500 : 200;
  context.type = 'js';
  if (isBroken) failed.add(id);
  else {
    const chunk = new RegExp(`^${basename(file, '.js')}(-\\w+)?\\.js$`);
    const name = (await readdir(built)).find((one) => chunk.test(one));
    context.body = await readFile(join(built, name));
  }
}
