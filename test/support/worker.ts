// The network's behaviour, stood in for by a service worker.
import { setupWorker } from 'msw/browser';

/** Answers requests of this test page; what it has no handler for goes through. */
export const worker = setupWorker();

before(() =>
  worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: '/mockServiceWorker.js' },
  }),
);

afterEach(() => worker.resetHandlers());
