import type { QueueEntry } from './queue_entry.ts';
import { withQueueLock } from './queue_lock.ts';
import { enqueue, entriesOf, removeEntries } from './queue_store.ts';

/**
 * Takes a report out of the queue, to correct or discard it. `keep` puts it where it is safe before it leaves the
 * queue. False when it has reached the server meanwhile: then nothing is taken.
 */
export function takeEntry(
  { id, accountId }: Pick<QueueEntry, 'id' | 'accountId'>,
  keep: (entry: QueueEntry) => void,
): Promise<boolean> {
  return withQueueLock(async () => {
    const entry = (await entriesOf(accountId)).find((candidate) => candidate.id === id);
    if (!entry || entry.state === 'received') return false;
    keep(entry);
    await removeEntries([id]);
    return true;
  });
}

/** "Ångra": puts a taken report back into the queue. */
export async function putBack({ id, accountId, code, body, form, outline }: QueueEntry): Promise<void> {
  if (body) await enqueue([{ id, accountId, code, body, form, outline }], Date.now());
}
