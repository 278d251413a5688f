import { EventEmitter } from 'node:events';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import type { Transaction } from './scope.ts';

/** That a meeting changed, and how far it has come: nothing of what was written. */
interface MeetingChange {
  municipalityId: string;
  meetingId: string;
  changeNumber: number;
}

/** `null`: changes may have been missed, so look yourself. */
type Listener = (change: MeetingChange | null) => void;

/** Tells whoever follows meetings on any server of the same database that one has changed. */
export interface MeetingChanges {
  /** Within the transaction that makes the change: PostgreSQL tells at its commit, and not at all when it is undone. */
  tellAtCommit(tx: Transaction, change: MeetingChange): Promise<void>;
  /** After the transaction: what the embedded engine, which has no NOTIFY and one process, needs instead. */
  committed(change: MeetingChange): void;
  /** Calls the listener until the returned function is called. */
  listen(listener: Listener): () => void;
  close(): Promise<void>;
}

const CHANNEL = 'meeting_changes';
const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 15_000;

function openEmitter() {
  const emitter = new EventEmitter();
  // one for each open stream
  emitter.setMaxListeners(0);
  return {
    tell: (change: MeetingChange | null) => emitter.emit('change', change),
    listen: (listener: Listener) => {
      emitter.on('change', listener);
      return () => void emitter.off('change', listener);
    },
  };
}

/** The embedded engine: one process, so the emitter is all there is. */
export function openEmbeddedChanges(): MeetingChanges {
  const { tell, listen } = openEmitter();
  return { tellAtCommit: async () => {}, committed: tell, listen, close: async () => {} };
}

/**
 * PostgreSQL: a connection of its own that LISTENs from the first listener on. A pooler in transaction mode in between
 * cannot carry it. When it breaks it is opened again, and every listener is told to look for itself.
 */
export function openPostgresChanges(connectionString: string): MeetingChanges {
  const { tell, listen } = openEmitter();
  let client: pg.Client | null = null;
  let started = false;
  let closed = false;
  let pause = FIRST_PAUSE_MILLISECONDS;
  let timer: NodeJS.Timeout | undefined;

  const later = () => {
    if (closed) return;
    timer = setTimeout(() => void connect(), pause);
    timer.unref();
    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS);
  };

  const connect = async () => {
    const connection = new pg.Client({ connectionString, keepAlive: true });
    let gone = false;
    const lost = () => {
      if (gone) return;
      gone = true;
      if (client === connection) client = null;
      connection.end().catch(() => {});
      later();
    };
    connection.on('error', lost);
    connection.on('end', lost);
    connection.on('notification', ({ payload }) => tell(readPayload(payload ?? '')));
    try {
      await connection.connect();
      await connection.query(`LISTEN ${CHANNEL}`);
      if (closed) return void (await connection.end());
      client = connection;
      pause = FIRST_PAUSE_MILLISECONDS;
      // whatever was told before the connection stood
      tell(null);
    } catch {
      lost();
    }
  };

  return {
    tellAtCommit: async (tx, { municipalityId, meetingId, changeNumber }) => {
      await tx.execute(
        sql`SELECT pg_notify(${CHANNEL}, ${`${municipalityId} ${meetingId} ${changeNumber}`})`,
      );
    },
    committed: () => {},
    listen: (listener) => {
      if (!started) {
        started = true;
        void connect();
      }
      return listen(listener);
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

function readPayload(payload: string): MeetingChange | null {
  const [municipalityId = '', meetingId = '', number = ''] = payload.split(' ');
  const changeNumber = Number(number);
  return meetingId && Number.isSafeInteger(changeNumber) ? { municipalityId, meetingId, changeNumber } : null;
}
