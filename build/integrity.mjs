// Writes integrity.json beside the script-tag files: file name → its hash, for `integrity` attributes and
// import maps.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const hashes = {};

export const integrity = {
  name: 'integrity',
  writeBundle({ dir, file }, bundle) {
    const folder = dir ?? dirname(file);
    for (const name of Object.keys(bundle)
      .filter((one) => one.endsWith('.js'))
      .sort()) {
      const hash = createHash('sha384').update(readFileSync(join(folder, name)));
      hashes[name] = `sha384-${hash.digest('base64')}`;
    }
    writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
  },
};
