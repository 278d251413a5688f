import { begun, isDue, type QueueEntry, settled } from './queue_entry.ts';
import { withQueueLock } from './queue_lock.ts';
import { entriesOf, forgetReceived, saveEntry } from './queue_store.ts';
import { NO_ANSWER, readOutcome, type SendOutcome } from './send_outcome.ts';

/** No answer within this: the stairwell has no signal, whatever the phone shows. */
const PATIENCE_MILLISECONDS = 30_000;

/** What one run has done. */
export interface SendRun {
  /** Municipalities that have got a report. */
  received: string[];
  /** Nobody, or somebody else, is signed in: what is left waits for its own account. */
  signedOut: boolean;
  /** When the next one may be sent, epoch ms; null when none waits. */
  nextAt: number | null;
}

/**
 * Sends what one account has waiting, oldest first, one at a time, alone in this browser. `force` sends also what is
 * waiting for its next attempt or for its account to sign in. A lost connection ends the run; a refusal does not.
 */
export function sendWaiting(accountId: string, { force }: { force: boolean }): Promise<SendRun> {
  return withQueueLock(async () => {
    await forgetReceived(Date.now());
    const received = new Set<string>();
    let signedOut = false;
    for (const entry of await entriesOf(accountId)) {
      if (!isDue(entry, Date.now(), { force })) continue;
      if (signedOut) {
        await saveEntry(settled(entry, { kind: 'signed_out' }, Date.now(), 0));
        continue;
      }
      const sending = begun(entry, Date.now());
      await saveEntry(sending);
      const outcome = await sendOne(sending);
      await saveEntry(settled(sending, outcome, Date.now(), Math.random()));
      if (outcome.kind === 'received') received.add(entry.code);
      if (outcome.kind === 'signed_out') signedOut = true;
      if (outcome.kind === 'later' && !outcome.reached) break;
    }
    const left = (await entriesOf(accountId)).filter(
      ({ state }) => state === 'queued' || state === 'sending',
    );
    const nextAt = left.length === 0 ? null : Math.min(...left.map((entry) => entry.nextAt));
    return { received: [...received], signedOut, nextAt };
  });
}

async function sendOne({ id, code, accountId, body }: QueueEntry): Promise<SendOutcome> {
  try {
    const response = await fetch(`/api/v1/municipalities/${encodeURIComponent(code)}/incidents`, {
      method: 'POST',
      credentials: 'same-origin',
      redirect: 'error',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'x-requested-with': 'lagesbild',
        // on a shared phone somebody else may have signed in: then the server takes nothing
        'x-expected-account': accountId,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    const answer: unknown = await response.json().catch(() => null);
    return readOutcome(id, response.status, answer, response.headers.get('retry-after'));
  } catch {
    return NO_ANSWER;
  }
}
