// The list of transports, by the name that the attribute will give them.
import { polling } from './polling.js';
import type { Transport } from './transport.js';

export const transports = { polling } as const satisfies Readonly<Record<string, Transport>>;
