import { SYNC_TAG } from './sync_tag.ts';

/** Background Sync is not in the standard library's types. */
interface SyncRegistration extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> };
}

/** Starts the service worker, in the built page and where the browser has one. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // without it everything works as long as there is a connection
  navigator.serviceWorker.register('/sw.js').catch(() => {});
}

/** Asks the browser to send what waits as soon as it has a connection, though the page may be closed by then. */
export async function askForBackgroundSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration: SyncRegistration | undefined = await navigator.serviceWorker.getRegistration();
    await registration?.sync?.register(SYNC_TAG);
  } catch {
    // not allowed here: the page itself tries again
  }
}
