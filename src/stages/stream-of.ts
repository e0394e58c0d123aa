// Where the server speaks unasked, and what listens to it: what the page says, else what the feed offers.
import { endpointUrl } from '../lib/endpoint.js';
import { streamUrl } from '../lib/url.js';
import { warnOnce } from '../lib/warn.js';
import { transports } from '../transports/index.js';
import type { Transport } from '../transports/transport.js';
import type { StagedElement } from './first-stage.js';

type Wishes = Pick<StagedElement, 'transport' | 'stream'>;

/** @param offered The stream that the feed names. */
export function streamOf({ transport, stream }: Wishes, offered = ''): URL | undefined {
  const address = stream || offered;
  if (!address || transport === 'polling' || transport === 'none') return undefined;
  const url = endpointUrl(address, document.baseURI, streamUrl);
  if (!url)
    warnOnce(
      `The stream "${address}" is not an http(s) or ws(s) URL, or less secure than the page. The feed is polled.`,
    );
  return url;
}

export function loadStream({ transport }: Wishes, { protocol }: URL): Promise<Transport> {
  const isSocket = transport === 'web-socket' || (transport === 'auto' && /^ws/.test(protocol));
  return transports[isSocket ? 'web-socket' : 'event-source']();
}
