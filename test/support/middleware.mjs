// What the test pages ask besides the files: the corpora outside the project, and real answers over
// real sockets, for what a stand-in cannot do (conditional requests, stalls, streams).
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

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
