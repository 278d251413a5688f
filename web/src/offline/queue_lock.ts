/**
 * Runs the work when no other tab and no service worker of this browser is at the queue. The browser lets go of the
 * lock by itself when a page dies.
 */
export async function withQueueLock<T>(work: () => Promise<T>): Promise<T> {
  // without a secure context (a plain http address in the house) there are neither locks nor a service worker
  if (!('locks' in navigator)) return work();
  let result: T | undefined;
  await navigator.locks.request('lagesbild-queue', async () => {
    result = await work();
  });
  return result as T;
}
