import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { QueueEntry } from './queue_entry.ts';

interface OfflineSchema extends DBSchema {
  /** Reports on their way. */
  queue: { key: string; value: QueueEntry };
  /** What the form needs of the municipality, and who is signed in; key as in offline_copy.ts. */
  copies: { key: string; value: { accountId: string; value: unknown } };
}

let opened: Promise<IDBPDatabase<OfflineSchema>> | null = null;

/** The browser's own database of this service; opened once. Rejects where storage is closed (some private windows). */
export function offlineDatabase(): Promise<IDBPDatabase<OfflineSchema>> {
  opened ??= openDB<OfflineSchema>('lagesbild', 1, {
    upgrade(database) {
      database.createObjectStore('queue', { keyPath: 'id' });
      database.createObjectStore('copies');
    },
    // a newer page wants to change it, or the browser has closed it: open anew when it is needed next
    blocking: (_present, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
