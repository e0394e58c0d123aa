// One suite for every engine; which ones run is said by ENGINES (see test/run.mjs).
import { esbuildPlugin } from '@web/dev-server-esbuild';
import {
  serveBroken,
  serveBuilt,
  serveChance,
  serveCorpus,
  servePages,
  serveReal,
  serveSamples,
  serveWorker,
} from './test/support/middleware.mjs';
import { launchers } from './test/support/browsers.mjs';
import { emulatePlugin } from './test/support/emulate.mjs';
import { serveWritten } from './test/support/writer.mjs';
import { serveWire, socketsPlugin } from './test/support/wire.mjs';

const engines = (process.env.ENGINES ?? 'chromium').split(',');

export default {
  files: ['test/{unit,contracts,element,faults,hostile}/**/*.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['browser', 'production'] },
  browsers: await launchers(engines),
  // One page at a time in each engine: it is in front, has the focus, and is the top window.
  concurrency: 1,
  concurrentBrowsers: 3,
  testFramework: { config: { ui: 'bdd', timeout: 15_000, forbidOnly: true, forbidPending: true } },
  testsStartTimeout: 60_000,
  // A long run at random is asked for by hand.
  testsFinishTimeout: process.env.FUZZ_RUNS || process.env.DAYS ? 3_600_000 : 900_000,
  middleware: [
    serveBroken,
    serveBuilt,
    serveChance,
    serveCorpus,
    servePages,
    serveReal,
    serveSamples,
    serveWire,
    serveWorker,
    serveWritten,
  ],
  // Tests of what a page's own mistakes do to us make such mistakes.
  filterBrowserLogs: ({ args }) =>
    !args.some((arg) => String(arg?.message ?? arg).includes('of the page')),
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    emulatePlugin(),
    socketsPlugin,
  ],
};
