import type { Me } from '@lagesbild/shared/schemas/session.ts';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ME_KEY } from '../api/query_client.ts';
import { readAccount } from '../offline/offline_copy.ts';
import { isWaiting, type QueueEntry } from '../offline/queue_entry.ts';
import { type QueueRunner, startQueueRunner } from '../offline/queue_runner.ts';
import { entriesOf, onQueueChange } from '../offline/queue_store.ts';

const QUEUE_KEY = 'report-queue';

let runner: QueueRunner | null = null;

/** Keeps sending what the signed-in account has waiting, for as long as it is signed in here. */
export function useQueueRunner(accountId: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (accountId === null) return;
    runner = startQueueRunner(accountId, {
      onReceived: (code) => void client.invalidateQueries({ queryKey: [code, 'incidents'] }),
      // who is signed in is asked anew: nobody gives the login, somebody else their own pages
      onSignedOut: () => void client.invalidateQueries({ queryKey: ME_KEY }),
    });
    return () => {
      runner?.stop();
      runner = null;
    };
  }, [client, accountId]);
}

/** Sends what waits, now. Resolves when there is nothing more to try. */
export const sendQueueNow = async (): Promise<void> => runner?.sendNow();

/** What is left of the account's reports in this browser, oldest first; follows every change. */
export function useReportQueue(accountId: string | null): readonly QueueEntry[] {
  const client = useQueryClient();
  useEffect(() => onQueueChange(() => void readAnew(client)), [client]);
  const { data = [] } = useQuery({
    queryKey: [QUEUE_KEY, accountId],
    enabled: accountId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: () => entriesOf(accountId!),
  });
  return data;
}

const readAnew = (client: QueryClient) => client.invalidateQueries({ queryKey: [QUEUE_KEY] });

/** How many reports wait for whose session has run out here to sign in again; 0 after signing out. */
export function useReportsOfLapsedAccount(): number {
  const { data = 0 } = useQuery({
    queryKey: [QUEUE_KEY, 'lapsed'],
    staleTime: 0,
    retry: false,
    queryFn: async () => {
      const me = await readAccount<Me>();
      return me ? (await entriesOf(me.id)).filter(isWaiting).length : 0;
    },
  });
  return data;
}
