// Hostile payloads that others published. They stand outside the project, in CORPUS_DIR.
import { isSlow } from '../support/this-engine.js';

export interface Payload {
  readonly id: string;
  readonly payload: string;
}

interface Collection {
  readonly rule: 'html' | 'differential' | 'url';
  readonly payloads: readonly Payload[];
}

async function json<T>(path: string): Promise<T | undefined> {
  const response = await fetch(path);
  return response.ok ? (response.json() as Promise<T>) : undefined;
}

/** The payloads that are judged by some rules; undefined where the collection is not at hand. */
export async function payloads(
  ...rules: readonly Collection['rule'][]
): Promise<readonly Payload[] | undefined> {
  const files = await json<string[]>('/corpus/xss/');
  if (!files) return undefined;
  const all = await Promise.all(
    files.map((file) => json<Partial<Collection>>(`/corpus/xss/${file}`)),
  );
  return all
    .filter((one) => one?.rule && rules.includes(one.rule))
    .flatMap((one) => one!.payloads!)
    .map(({ id, payload }) => ({ id, payload: payload.replaceAll('{{host}}', location.host) }));
}

/** What is shown in pages with and without the strict policy: everything in both, or half in each. */
export const shareOf = (all: readonly Payload[], isStrict: boolean): readonly Payload[] =>
  isSlow ? all.filter((_, n) => n % 2 === Number(isStrict)) : all;

export function* batches<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
