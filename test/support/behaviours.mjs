// How a server can behave, over real sockets: the well-behaved, the slow, the broken and the mistaken.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';

const feed = { entries: [{ id: '1', html: '<p>Real.</p>', published: '2026-11-20T09:00:00Z' }] };
const text = JSON.stringify(feed);
const mebibyte = Buffer.alloc(2 ** 20, ' ');

/** Takes the answer out of the framework's hands; the log says when the other side gave up. */
function answerByHand(context, log, headers = {}) {
  const { res } = context;
  context.respond = false;
  log.push('asked');
  let isOver = false;
  res.on('finish', () => (isOver = true));
  res.on('close', () => isOver || log.push('given up'));
  return {
    res,
    begin: () => res.writeHead(200, { 'Content-Type': 'application/json', ...headers }),
  };
}

/** 200 MiB, or as much of it as is taken. */
async function pour(stream) {
  const source = Array.from({ length: 200 }, () => mebibyte);
  await pipeline(Readable.from(source, { highWaterMark: 1 }), stream).catch(() => undefined);
}

export const behaviours = {
  /** A validator, and 304 to whoever has it; `asked` tells what came. */
  etag(context, log) {
    const tag = context.query.weak === undefined ? '"one"' : 'W/"one"';
    log.push(context.get('If-None-Match'));
    context.set('ETag', tag);
    context.set('Cache-Control', 'no-cache');
    if (context.get('If-None-Match') === tag) context.status = 304;
    else context.body = feed;
  },
  /** The same text each time, as if it were another. */
  renamed(context, log) {
    context.set('ETag', `"${log.push(context.get('If-None-Match'))}"`);
    context.set('Cache-Control', 'no-cache');
    context.body = feed;
  },
  /** Another text each time, and leave to keep it for a minute. */
  fresh(context) {
    context.set('Cache-Control', 'max-age=60');
    context.body = String(Math.random());
  },
  /** The status `?status`, to be tried again `?after`, or `?seconds` later by a clock that is fast. */
  refuse(context) {
    const { status, after, seconds } = context.query;
    const now = Date.now() + 7_200_000;
    context.status = Number(status);
    context.set('Date', new Date(now).toUTCString());
    context.set('Retry-After', after ?? new Date(now + seconds * 1_000).toUTCString());
    context.body = 'Not now.';
  },
  /** An entry that was published at `?published`, by a clock that says `?now`. */
  clock(context) {
    const { now, published } = context.query;
    context.set('Date', new Date(Number(now)).toUTCString());
    const time = new Date(Number(published)).toISOString();
    context.body = { entries: [{ id: '1', title: 'One', published: time }] };
  },
  /** Headers, half a body, and then nothing. */
  stall(context, log) {
    const { res, begin } = answerByHand(context, log);
    begin();
    res.write('{"entries": [');
  },
  /** Nothing at all. */
  silence(context, log) {
    answerByHand(context, log);
  },
  /** A byte a second. */
  drip(context, log) {
    const { res, begin } = answerByHand(context, log);
    begin();
    let at = 0;
    const timer = setInterval(() => res.write(text[at++ % text.length]), 1_000);
    res.write('{');
    res.on('close', () => clearInterval(timer));
  },
  /** To the first who asks, the blog as it was, and only when the second one has been answered. */
  async overtaken(context, log) {
    const isFirst = log.push('asked') === 1;
    const { res } = context;
    res.on('close', () => res.writableFinished || log.push('given up'));
    if (!isFirst) context.body = feed;
    else await Promise.race([once(res, 'close'), new Promise((go) => setTimeout(go, 3_000))]);
    if (isFirst) context.body = { entries: [] };
  },
  /** A connection that breaks in the middle. */
  reset(context, log) {
    const { res, begin } = answerByHand(context, log);
    begin();
    res.write('{"entries": [');
    setTimeout(() => res.destroy(), 20);
  },
  /** An entry and a half, in an answer that ends as it should. */
  truncated(context, log) {
    const { res, begin } = answerByHand(context, log);
    begin();
    res.write('{"entries": [{"id": "7", "title": "Seven", "published": "2026-11-20T10:00:00Z"},');
    res.end('{"id": "8", "ti');
  },
  /** More than anybody wants to read, for as long as somebody reads. */
  flood(context, log) {
    const { res, begin } = answerByHand(context, log);
    begin();
    pour(res);
  },
  /**
   * 16 MiB in few bytes: what Content-Length says is a thousandth of what has to be read. WebKit unpacks all
   * of it before it hands anything on, so it is not more than that.
   */
  bomb(context, log) {
    const packed = gzipSync(Buffer.concat(Array(16).fill(mebibyte)), { level: 9 });
    const { res, begin } = answerByHand(context, log, {
      'Content-Encoding': 'gzip',
      'Content-Length': packed.length,
    });
    begin();
    res.end(packed);
  },
  /** What the guest network of a café answers to everything. */
  login(context) {
    context.type = 'html';
    context.body = '<!doctype html><title>Log in</title><p>Welcome!';
  },
  /** The same feed, with a byte order mark. */
  mark(context) {
    context.type = 'json';
    context.body = `\ufeff${text}`;
  },
  /** The same, in an encoding that JSON is not to have. */
  utf16(context) {
    context.set('Content-Type', 'application/json; charset=utf-16');
    context.body = Buffer.from(`\ufeff${text}`, 'utf16le');
  },
  /** The same with a letter that is written as it was thirty years ago. */
  latin1(context) {
    context.set('Content-Type', 'application/json; charset=iso-8859-1');
    context.body = Buffer.from(text.replace('Real.', 'Café.'), 'latin1');
  },
  /** To whoever asks, from wherever. */
  open(context) {
    context.set('Access-Control-Allow-Origin', '*');
    context.body = feed;
  },
  /** A picture that takes its time. */
  picture(context) {
    context.respond = false;
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>';
    setTimeout(() => {
      context.res.writeHead(200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store' });
      context.res.end(svg);
    }, 300);
  },
  redirect(context) {
    context.redirect('/real/mark');
  },
  /** To `?to` on another origin. */
  elsewhere(context) {
    context.redirect(`http://127.0.0.1:${context.req.socket.localPort}/real/${context.query.to}`);
  },
  loop(context, log) {
    log.push('again');
    context.redirect(context.url);
  },
  /** Says an address at which nobody listens. */
  async nobody(context) {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    context.body = `http://127.0.0.1:${server.address().port}/feed.json`;
    server.close();
  },
};
