// Serves the files of one folder, and nothing outside it.
import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from './conditional.mjs';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
};

/**
 * @typedef {object} FolderOptions
 * @property {string} strip The start of the path that stands for the folder.
 * @property {readonly string[]} extensions Of the files that are served.
 * @property {Readonly<Record<string, string>>} [aliases] Which file stands for which path in the folder.
 */

/** @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * The file behind a path, if it is a visible one in the folder.
 * @param {string} root
 * @param {string} path
 */
async function findFile(root, path) {
  if (/[\0\\]|(^|\/)\./.test(path)) return undefined;
  try {
    const [folder, file] = await Promise.all([realpath(root), realpath(resolve(root, path))]);
    return file.startsWith(folder + sep) ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {URL} folder
 * @param {FolderOptions} options
 * @returns {import('hono').Handler}
 */
export function serveFolder(folder, { strip, extensions, aliases = {} }) {
  const root = fileURLToPath(folder);
  return async (c) => {
    const asked = decode(c.req.path.slice(strip.length));
    if (asked === undefined) return c.notFound();
    const path = aliases[asked] ?? asked;
    const extension = extname(path);
    const file = extensions.includes(extension) && (await findFile(root, path));
    return file ? answer(c, file, types[extension] ?? 'application/octet-stream') : c.notFound();
  };
}
