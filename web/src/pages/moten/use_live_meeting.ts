import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { fetchChanges, meetingPath, showStored } from '../../api/meetings.ts';
import { apiAddress } from '../../api/request.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { openOutbox } from './outbox.ts';

const FIRST_PAUSE_MILLISECONDS = 1000;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

/** The meeting as it is written: what others do comes within a second, what is written here is kept until it is stored. */
export function useLiveMeeting(id: string) {
  const { municipality, me } = useCurrentMunicipality();
  const { code } = municipality;
  const client = useQueryClient();
  // null: not known yet, the first connection is on its way
  const [live, setLive] = useState<boolean | null>(null);
  const [changed, setChanged] = useState(0);
  const outbox = useMemo(
    () => openOutbox(code, id, me.id, (acknowledged) => showStored(client, code, id, acknowledged)),
    [client, code, id, me.id],
  );
  const kept = useSyncExternalStore(outbox.subscribe, outbox.snapshot);

  useEffect(() => {
    outbox.wake();
    return outbox.stop;
  }, [outbox]);

  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = FIRST_PAUSE_MILLISECONDS;
    let ended = false;
    let fetching = false;
    let again = false;

    const fetchNew = async () => {
      again = true;
      if (fetching) return;
      fetching = true;
      try {
        while (again) {
          again = false;
          const lines = await fetchChanges(client, code, id);
          if (lines > 0 && !ended) setChanged((before) => before + lines);
        }
      } catch {
        // the next number, or the next connection, asks again
      } finally {
        fetching = false;
      }
    };
    const connect = () => {
      source = new EventSource(apiAddress(meetingPath(code, id, '/events')));
      source.addEventListener('change', () => {
        pause = FIRST_PAUSE_MILLISECONDS;
        setLive(true);
        outbox.wake();
        void fetchNew();
      });
      source.addEventListener('ended', () => {
        source?.close();
        setLive(false);
        void client.invalidateQueries();
      });
      source.addEventListener('error', () => {
        source?.close();
        setLive(false);
        if (ended) return;
        timer = setTimeout(connect, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
      });
    };
    connect();
    return () => {
      ended = true;
      clearTimeout(timer);
      source?.close();
    };
  }, [client, code, id, outbox]);

  return { outbox, ...kept, live, changed };
}
export type LiveMeeting = ReturnType<typeof useLiveMeeting>;
