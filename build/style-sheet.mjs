// The style sheet for pages that a server writes, as the module for servers gives it.
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const styleSheet = {
  name: 'style-sheet',
  async writeBundle({ file }) {
    const server = await import(pathToFileURL(resolve(file)));
    await writeFile(join(dirname(file), '../live-blog.css'), await server.styleSheet());
  },
};
