import { askForBackgroundSync } from './register_worker.ts';
import { type SendRun, sendWaiting } from './send_queue.ts';

export interface QueueRunner {
  /** Sends everything that waits now, whenever its next attempt would have been. */
  sendNow(): Promise<void>;
  stop(): void;
}

interface RunnerEvents {
  /** The municipality has got reports of this account. */
  onReceived(code: string): void;
  /** Nobody, or somebody else, is signed in now. */
  onSignedOut(): void;
}

/**
 * Sends one account's reports while the page is open: at once, when the connection comes back, when the page is
 * looked at again, and after each pause. What is left when the page closes, the browser's Background Sync sends
 * where there is one.
 */
export function startQueueRunner(accountId: string, events: RunnerEvents): QueueRunner {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const run = async (force: boolean) => {
    clearTimeout(timer);
    let done: SendRun;
    try {
      done = await sendWaiting(accountId, { force });
    } catch {
      // storage is closed: there is no queue
      return;
    }
    if (stopped) return;
    for (const code of done.received) events.onReceived(code);
    if (done.nextAt !== null) {
      timer = setTimeout(() => void run(false), Math.max(1000, done.nextAt - Date.now()));
      void askForBackgroundSync();
    }
    if (done.signedOut) events.onSignedOut();
  };

  const onOnline = () => void run(true);
  const onVisible = () => {
    if (document.visibilityState === 'visible') void run(true);
  };
  window.addEventListener('online', onOnline);
  document.addEventListener('visibilitychange', onVisible);
  void run(true);
  return {
    sendNow: () => run(true),
    stop() {
      stopped = true;
      clearTimeout(timer);
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}
