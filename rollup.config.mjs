// The script-tag files: one module with what is loaded later beside it, and the same as one classic
// script, but for libraries that stay beside it too. The modules for npm are plain tsc output, but for those
// of servers: what they are made with is in them, so that they run where there is nothing of Node's.
import { basename, dirname, join, resolve } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import swc from '@swc/core';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { integrity } from './build/integrity.mjs';
import { ownLit } from './build/lit.mjs';
import { styleSheet } from './build/style-sheet.mjs';

const minify = {
  name: 'minify',
  async renderChunk(code) {
    const result = await swc.minify(code, {
      module: true,
      ecma: 2022,
      compress: {
        passes: 3,
        inline: 1,
        ecma: 2022,
        keep_fargs: false,
      },
      mangle: { toplevel: true },
      format: { comments: false },
      sourceMap: true,
    });
    return { code: result.code, map: JSON.parse(result.map) };
  },
};

/** A field without a value: a line of its own, after the end of another one. */
const bareField = /(?<=(?:[{;}]|\*\/)\n) {4}(?!return|break|continue|yield)[a-z]\w*;\n/g;

/**
 * What minifies styles leaves the values of custom properties and functions as they are; what minifies code
 * leaves fields that hold nothing yet, and need not be there.
 */
const tighten = {
  name: 'tighten',
  transform: (code, id) => ({
    code: code
      .replace(/css\s*`[^`]*`/g, (styles) =>
        styles.replace(/,\s+/g, ',').replace(/([\s(:])0\./g, '$1.'),
      )
      .replace(id.endsWith('.ts') ? bareField : /(?!)/, ''),
    map: null,
  }),
};

/** Libraries that few readers need, and that are larger than all else: by themselves also beside the classic script. */
const engine = /-engine\.js$/;

const compile = (outDir, tsconfig = 'src/tsconfig.json') =>
  typescript({
    tsconfig,
    compilerOptions: {
      module: 'ESNext',
      moduleResolution: 'bundler',
      outDir,
      declaration: false,
      declarationMap: false,
    },
  });

const common = {
  input: 'src/cdn.ts',
  // The entry and what it shares with the later chunk are one file, and one request.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    nodeResolve(),
    ownLit,
    compile('dist/cdn'),
    minifyTemplateLiterals({ include: ['src/**'] }),
    tighten,
  ],
};

/** Where a library has a part for Node and one for all else, the latter. */
const portable = {
  name: 'portable',
  resolveId(id, importer) {
    if (id.startsWith('#min')) return join(dirname(importer), `${id.slice(1)}.browser.js`);
    return id === '@lit-labs/ssr-client' ? resolve('node_modules', id, 'index.js') : null;
  },
};

export default [
  {
    ...common,
    output: {
      dir: 'dist/cdn',
      format: 'es',
      sourcemap: true,
      entryFileNames: 'live-blog.js',
      chunkFileNames: ({ name }) => (engine.test(`${name}.js`) ? '[name].js' : '[name]-[hash].js'),
      plugins: [minify, integrity],
    },
  },
  {
    ...common,
    external: (id) => engine.test(id),
    output: {
      paths: (id) => `./${basename(id)}`,
      file: 'dist/cdn/live-blog.iife.js',
      format: 'iife',
      sourcemap: true,
      inlineDynamicImports: true,
      plugins: [minify, integrity],
    },
  },
  {
    input: 'src/server/index.ts',
    plugins: [
      portable,
      // As Lit is where there is no document.
      nodeResolve({ exportConditions: ['node'] }),
      compile('dist/server', 'src/server/tsconfig.json'),
      minifyTemplateLiterals({ include: ['src/**'], exclude: ['src/server/to-html.ts'] }),
      styleSheet,
    ],
    // A class that is written as of old, and looks for helpers of others.
    context: 'globalThis',
    output: {
      file: 'dist/server/index.js',
      format: 'es',
      inlineDynamicImports: true,
      sourcemap: true,
    },
  },
];
