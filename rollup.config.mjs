// The script-tag files: one module with what is loaded later beside it, and the same as one classic
// script. The modules for npm are plain tsc output.
import nodeResolve from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import swc from '@swc/core';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { integrity } from './build/integrity.mjs';
import { ownLit } from './build/lit.mjs';

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

/** What minifies styles leaves the values of custom properties and functions as they are. */
const tighten = {
  name: 'tighten',
  transform: (code) => ({
    code: code.replace(/css\s*`[^`]*`/g, (styles) =>
      styles.replace(/,\s+/g, ',').replace(/([\s(:])0\./g, '$1.'),
    ),
    map: null,
  }),
};

const common = {
  input: 'src/cdn.ts',
  // The entry and what it shares with the later chunk are one file, and one request.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    nodeResolve(),
    ownLit,
    typescript({
      tsconfig: 'src/tsconfig.json',
      compilerOptions: {
        module: 'ESNext',
        moduleResolution: 'bundler',
        outDir: 'dist/cdn',
        declaration: false,
        declarationMap: false,
      },
    }),
    minifyTemplateLiterals({ include: ['src/**'] }),
    tighten,
  ],
};

export default [
  {
    ...common,
    output: {
      dir: 'dist/cdn',
      format: 'es',
      sourcemap: true,
      entryFileNames: 'live-blog.js',
      chunkFileNames: '[name]-[hash].js',
      plugins: [minify, integrity],
    },
  },
  {
    ...common,
    output: {
      file: 'dist/cdn/live-blog.iife.js',
      format: 'iife',
      sourcemap: true,
      inlineDynamicImports: true,
      plugins: [minify, integrity],
    },
  },
];
