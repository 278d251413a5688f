import { isWaiting } from './offline/queue_entry.ts';
import { entriesOf } from './offline/queue_store.ts';
import { sendWaiting } from './offline/send_queue.ts';
import {
  answerFile,
  answerPage,
  forgetOldShells,
  installShell,
  type ShellFiles,
} from './offline/shell_cache.ts';
import { SYNC_TAG } from './offline/sync_tag.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build (web/service_worker_build.ts). */
declare const __SHELL__: ShellFiles;

const shell: ShellFiles = __SHELL__;
const kept = new Set(shell.files);

/** Background Sync is not in the standard library's types. */
interface SyncEvent extends ExtendableEvent {
  tag: string;
}

// a new version takes over at once: pages come from the server first, and open ones keep the parts they began with
self.addEventListener('install', (event) => {
  event.waitUntil(installShell(shell).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldShells(shell).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') {
    if (!/\.[a-z0-9]+$/i.test(pathname)) event.respondWith(answerPage(request, shell));
  } else if (pathname.startsWith('/assets/') || kept.has(pathname)) {
    event.respondWith(answerFile(request));
  }
});

self.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as SyncEvent;
  if (tag === SYNC_TAG) waitUntil.call(event, sendInBackground());
});

/** Sends what the signed-in account has waiting. Rejects when something is left, so that the browser tries again later. */
async function sendInBackground(): Promise<void> {
  const answer = await fetch('/api/v1/me', { headers: { accept: 'application/json' } });
  if (!answer.ok) return;
  const { id } = (await answer.json()) as { id: string };
  await sendWaiting(id, { force: true });
  if ((await entriesOf(id)).some(isWaiting)) throw new Error('Reports are still waiting');
}
