// The list of transports, by their names in the attribute `transport`; loaded when they are needed.
import { polling } from './polling.js';
import type { Transport } from './transport.js';

export type TransportName = 'polling' | 'event-source' | 'web-socket';

export const transports: Readonly<Record<TransportName, () => Promise<Transport>>> = {
  polling: () => Promise.resolve(polling),
  'event-source': async () => (await import('./event-source.js')).eventSource,
  'web-socket': async () => (await import('./web-socket.js')).webSocket,
};
