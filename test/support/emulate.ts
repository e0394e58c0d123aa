// What readers ask of their systems, asked for by a test. Only some engines can be told.
import { executeServerCommand } from '@web/test-runner-commands';

type Feature = 'forced-colors' | 'prefers-color-scheme' | 'prefers-reduced-motion';

/** Asks for these until `emulate({})`; whether the page has them now. */
export async function emulate(features: Partial<Record<Feature, string>>): Promise<boolean> {
  const answer = await executeServerCommand<{ isDone: boolean }, object>('emulate', features);
  return answer.isDone;
}

/** Whether this engine can be told at all; says so where it cannot. */
export async function canEmulate(): Promise<boolean> {
  const isDone = await emulate({});
  if (!isDone)
    console.log('Left out: this engine cannot be told what a reader asks of the system.');
  return isDone;
}
