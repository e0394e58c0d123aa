// The script-tag files, and how they are made. Needs `npm run build`.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { edits, ownLit } from '../../build/lit.mjs';

const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const names = readdirSync(cdn).filter((name) => name.endsWith('.js'));
const read = (name) => readFileSync(join(cdn, name), 'utf8');

test('integrity.json has the hash of every script-tag file, and of nothing else', () => {
  const expected = names.map((name) => {
    const hash = createHash('sha384')
      .update(readFileSync(join(cdn, name)))
      .digest('base64');
    return [name, `sha384-${hash}`];
  });
  assert.deepEqual(JSON.parse(read('integrity.json')), Object.fromEntries(expected));
});

test('the script-tag files ask for one Trusted Types policy, once each', () => {
  for (const name of ['live-blog.js', 'live-blog.iife.js']) {
    const policies = [...read(name).matchAll(/createPolicy\("([^"]*)"/g)].map(([, one]) => one);
    assert.deepEqual(policies, ['live-blog'], name);
  }
  for (const name of names) assert.ok(!read(name).includes('lit-html'), name);
});

/** What a build does with a module; throws where the build would stop. */
function transform(code, id) {
  const error = (message) => {
    throw new Error(message);
  };
  return ownLit.transform.call({ error }, code, id)?.code;
}

for (const [name, list] of Object.entries(edits))
  test(`the build stops when ${name} is not as it was`, () => {
    const path = fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));
    const code = readFileSync(path, 'utf8');
    assert.notEqual(transform(code, path), code);
    assert.throws(() => transform('', path), /Lit has changed/);
    for (const [text] of list) {
      const spoilt = code.replace(text, '/* something else */');
      assert.notEqual(spoilt, code);
      assert.throws(() => transform(spoilt, path), /Lit has changed/, String(text));
    }
  });

test('the build stops when a template needs what was taken out of Lit', () => {
  for (const template of ['svg`<path>`', 'mathml`<mi>`', 'html`<textarea></textarea>`'])
    assert.throws(() => transform(template, '/src/templates/any.ts'), /takes out/);
  assert.equal(transform('html`<p>Words</p>`', '/src/templates/any.ts'), undefined);
});
