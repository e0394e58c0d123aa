// What the server says unasked, as compared to an answer.
import { LiveBlogError } from '../errors.js';
import type { FeedUpdate } from '../model/update.js';
import type { Payload } from '../transports/transport.js';
import type { FeedOptions } from './feed.js';
import { joinDeltas } from './join-deltas.js';
import type { FeedState } from './state.js';

/** One message that cannot be read does not break a line; it is told, and passed over. */
export async function readPushed(
  payload: Payload,
  state: FeedState,
  { reader, onError }: Pick<FeedOptions, 'reader' | 'onError'>,
): Promise<FeedUpdate | undefined> {
  try {
    return asPushed(await reader.read(payload), !!payload.push?.isEarly, state);
  } catch (cause) {
    const message = `A message of the stream cannot be read. ${(cause as Error).message}`;
    onError(new LiveBlogError('stream', message, cause));
    return undefined;
  }
}

/**
 * @param isEarly Whether what came before may not be known: then it does not say how far the feed was
 *   followed, so that the next question goes on from where the reader was.
 */
function asPushed(
  { cursor, links = {}, pollInterval, ...update }: FeedUpdate,
  isEarly: boolean,
  state: FeedState,
): FeedUpdate {
  const { updates, ...otherLinks } = links;
  const isPlace = !isEarly || update.window !== 'delta';
  const wish = pollInterval ?? state.pollInterval;
  return {
    ...update,
    isPushed: true,
    links: isPlace && updates ? links : otherLinks,
    ...(isPlace && cursor !== undefined && { cursor }),
    ...(wish !== undefined && { pollInterval: wish }),
  };
}

const isPushedDelta = ({ isPushed, window }: FeedUpdate): boolean =>
  !!isPushed && window === 'delta';

/** The same updates; those that are changes and follow each other are one. */
export function joinPushed(updates: readonly FeedUpdate[]): readonly FeedUpdate[] {
  const runs: FeedUpdate[][] = [];
  for (const update of updates) {
    const run = runs.at(-1);
    if (run && isPushedDelta(run[0]!) && isPushedDelta(update)) run.push(update);
    else runs.push([update]);
  }
  return runs.map(joinDeltas);
}
