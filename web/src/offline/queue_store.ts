import { offlineDatabase } from './offline_database.ts';
import { type NewEntry, newEntry, type QueueEntry, RECEIVED_KEPT_MILLISECONDS } from './queue_entry.ts';

/** Tells the other tabs and the service worker's pages that the queue has changed. */
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('lagesbild-queue') : null;
const listeners = new Set<() => void>();

/** Calls back whenever the queue changes, here or in another tab; gives back how to stop. */
export function onQueueChange(listener: () => void): () => void {
  listeners.add(listener);
  channel?.addEventListener('message', listener);
  return () => {
    listeners.delete(listener);
    channel?.removeEventListener('message', listener);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
  channel?.postMessage('changed');
}

/** Everything that is left of one account's reports, oldest first. Another account's are never read. */
export async function entriesOf(accountId: string): Promise<QueueEntry[]> {
  const all = await (await offlineDatabase()).getAll('queue');
  return all
    .filter((entry) => entry.accountId === accountId)
    .sort((a, b) => a.queuedAt - b.queuedAt || a.id.localeCompare(b.id));
}

/**
 * Puts reports into the queue, all or none; resolves when they lie on disk. One that waits there with the same id is
 * replaced: it was taken up and changed.
 */
export async function enqueue(entries: readonly NewEntry[], now: number): Promise<void> {
  const transaction = (await offlineDatabase()).transaction('queue', 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...entries.map((entry) => transaction.store.put(newEntry(entry, now))),
    transaction.done,
  ]);
  tell();
}

export async function saveEntry(entry: QueueEntry): Promise<void> {
  await (await offlineDatabase()).put('queue', entry);
  tell();
}

export async function removeEntries(ids: readonly string[]): Promise<void> {
  const transaction = (await offlineDatabase()).transaction('queue', 'readwrite');
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
  tell();
}

/** Drops what was received more than a day ago; `accountId` limits it to one account and then takes all received. */
export async function forgetReceived(now: number, accountId?: string): Promise<void> {
  const all = await (await offlineDatabase()).getAll('queue');
  const old = all.filter(
    (entry) =>
      entry.state === 'received' &&
      (entry.accountId === accountId || entry.changedAt < now - RECEIVED_KEPT_MILLISECONDS),
  );
  if (old.length > 0) await removeEntries(old.map(({ id }) => id));
}
