import { setTimeout as wait } from 'node:timers/promises';

/** How long an import stands aside after each transaction, so that reports that came in meanwhile go first. */
export interface Breather {
  /** Of what the transaction took. */
  share: number;
  leastMilliseconds: number;
}

/** On the embedded engine all work is one queue, and a report is several turns in it: a short break lets all of them pass. */
export const DEFAULT_BREATHER: Breather = { share: 0.5, leastMilliseconds: 25 };

/** Runs the work, then waits as the breather says. What the work throws is thrown at once. */
export async function withBreather<T>(
  { share, leastMilliseconds }: Breather,
  work: () => Promise<T>,
): Promise<T> {
  const begun = performance.now();
  const result = await work();
  await wait(Math.max(leastMilliseconds, share * (performance.now() - begun)));
  return result;
}
