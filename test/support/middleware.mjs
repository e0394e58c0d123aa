// What the test pages ask besides the files: the corpora outside the project, and real answers over
// real sockets, for what a stand-in cannot do (conditional requests, stalls, streams).
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';

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

const feed = { entries: [{ id: '1', html: '<p>Real.</p>', published: '2026-11-20T09:00:00Z' }] };
const seen = new Map();

const behaviours = {
  /** A validator, and 304 to whoever has it; `asked` tells what came. */
  etag(context, log) {
    log.push(context.get('If-None-Match'));
    context.set('ETag', '"one"');
    context.set('Cache-Control', 'no-cache');
    if (context.get('If-None-Match') === '"one"') context.status = 304;
    else context.body = feed;
  },
  /** Another text each time, and leave to keep it for a minute. */
  fresh(context) {
    context.set('Cache-Control', 'max-age=60');
    context.body = String(Math.random());
  },
  /** Headers, half a body, and then nothing. */
  stall(context) {
    context.respond = false;
    context.res.writeHead(200, { 'Content-Type': 'application/json' });
    context.res.write('{"entries": [');
  },
  /** Nothing at all. */
  silence(context) {
    context.respond = false;
  },
  /** A connection that breaks in the middle. */
  reset(context) {
    context.respond = false;
    context.res.writeHead(200, { 'Content-Type': 'application/json' });
    context.res.write('{"entries": [');
    setTimeout(() => context.res.destroy(), 20);
  },
  /** More than anybody wants to read, for as long as somebody reads. */
  flood(context) {
    context.type = 'json';
    const chunk = Buffer.alloc(2 ** 18, ' ');
    const stream = new PassThrough();
    const pour = () => {
      while (!stream.destroyed && stream.write(chunk));
    };
    stream.on('drain', pour);
    context.res.on('close', () => stream.destroy());
    pour();
    context.body = stream;
  },
  /** The same feed, with a byte order mark. */
  mark(context) {
    context.type = 'json';
    context.body = `\ufeff${JSON.stringify(feed)}`;
  },
  redirect(context) {
    context.redirect('/real/mark');
  },
  loop(context) {
    context.redirect('/real/loop');
  },
};

/** /real/BEHAVIOUR?id behaves so over a real socket; /real/asked?id tells what was asked with that id. */
export async function serveReal(context, next) {
  const [, root, name] = context.path.split('/');
  if (root !== 'real') return next();
  const log = seen.get(context.querystring) ?? [];
  seen.set(context.querystring, log);
  if (name === 'asked') context.body = JSON.stringify(log);
  else behaviours[name](context, log);
}
