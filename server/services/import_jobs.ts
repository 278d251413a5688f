import { countBatch } from '@lagesbild/db/repositories/import_batches.ts';
import {
  hasBusyImport,
  type ImportChange,
  listSilentImports,
  noteProgress,
  updateImport,
} from '@lagesbild/db/repositories/imports.ts';
import type { MemberScope } from '@lagesbild/db/scope.ts';
import { ERROR_CODES } from '@lagesbild/shared/domain/error_codes.ts';
import { BUSY_STATES, type ImportState } from '@lagesbild/shared/domain/import_states.ts';
import type { FastifyBaseLogger } from 'fastify';
import type { Breather } from '../imports/breather.ts';
import { ProblemError } from '../problem.ts';
import type { AppDeps } from '../route_deps.ts';
import { readImport, wrongState } from './import_drafts.ts';
import type { ImportStore } from './import_store.ts';

export type JobDeps = Pick<AppDeps, 'db' | 'clock'> & {
  store: ImportStore;
  log: FastifyBaseLogger;
  breather: Breather;
};

/** Somebody asked for it to stop: what has gone in stays, as a batch that can be taken back. */
class CancelledError extends Error {}
/** The server closes. */
class ClosingError extends Error {}

export interface JobHandle {
  scope: MemberScope;
  id: string;
  /**
   * Looks up from the work: lets waiting requests go first and notes how far it is, a few times a second at most.
   * Throws CancelledError, ClosingError.
   */
  rest(progress: { readRows: number; accepted: number; rejected: number }): Promise<void>;
}

const MILLISECONDS_BETWEEN_NOTES = 300;

/**
 * The jobs of this server: a file is checked, read in or taken back while requests are answered as always. What a job
 * does stands in the database, so that any server can tell it, stop it, or find that it has died.
 */
export class ImportJobs {
  readonly #deps: JobDeps;
  readonly #running = new Map<string, Promise<void>>();
  #isClosing = false;

  constructor(deps: JobDeps) {
    this.#deps = deps;
  }

  /**
   * Begins a job in the state it works in. Throws import_state when the import is not in one of `from`, import_busy when
   * another one of the municipality is at work: two at once would make each other's duplicates.
   */
  async begin(
    scope: MemberScope,
    id: string,
    { from, state, change = {} }: { from: readonly ImportState[]; state: ImportState; change?: ImportChange },
    work: (job: JobHandle) => Promise<void>,
  ): Promise<void> {
    const key = { ...scope, id };
    const before = await readImport(this.#deps, scope, id);
    const begun = await this.#deps.db.asMember(scope, async (tx) => {
      if (await hasBusyImport(tx, key)) return 'busy' as const;
      const fresh = { readRows: 0, cancelRequested: false, problem: null };
      return updateImport(tx, key, from, { ...fresh, ...change, state });
    });
    if (begun === 'busy') {
      throw new ProblemError(
        'import_busy',
        'En annan import i kommunen pågår. Vänta tills den är klar eller avbryt den.',
      );
    }
    if (!begun) throw wrongState(before.state);
    const done = this.#guard(scope, id, state, work).finally(() => this.#running.delete(id));
    this.#running.set(id, done);
  }

  /** Jobs whose server went down: said so, with what had gone in. */
  async noteSilent(scope: MemberScope): Promise<void> {
    const { db } = this.#deps;
    const alive = [...this.#running.keys()];
    const silent = await db.asMember(scope, (tx) => listSilentImports(tx, scope.municipalityId, alive));
    for (const { id, state } of silent) await this.#leave(scope, id, state, 'interrupted');
  }

  /** Ends what is at work at its next rest; its state says that it was interrupted. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.allSettled(this.#running.values());
  }

  #handle(scope: MemberScope, id: string): JobHandle {
    let noted = 0;
    return {
      scope,
      id,
      rest: async (progress) => {
        await new Promise((resolve) => setImmediate(resolve));
        if (this.#isClosing) throw new ClosingError();
        if (Date.now() - noted < MILLISECONDS_BETWEEN_NOTES) return;
        const { cancelRequested } = await this.#deps.db.asMember(scope, (tx) =>
          noteProgress(tx, { ...scope, id }, progress),
        );
        noted = Date.now();
        if (cancelRequested) throw new CancelledError();
      },
    };
  }

  async #guard(
    scope: MemberScope,
    id: string,
    state: ImportState,
    work: (job: JobHandle) => Promise<void>,
  ): Promise<void> {
    try {
      await work(this.#handle(scope, id));
    } catch (error) {
      try {
        await this.#end(scope, id, state, error);
      } catch (second) {
        // the database is gone as well: the silence will tell
        this.#deps.log.error(
          { ...plainError(second), importId: id },
          'an import job could not note how it ended',
        );
      }
    }
  }

  async #end(scope: MemberScope, id: string, state: ImportState, error: unknown): Promise<void> {
    if (error instanceof CancelledError) return this.#leave(scope, id, state, 'cancelled');
    if (error instanceof ClosingError) return this.#leave(scope, id, state, 'interrupted');
    const code = error instanceof ProblemError ? error.code : 'internal_error';
    const detail =
      error instanceof ProblemError
        ? error.detail
        : 'Något gick fel hos oss. Försök igen; det som är inläst står kvar.';
    if (code === 'internal_error')
      this.#deps.log.error({ ...plainError(error), importId: id }, 'an import job failed');
    const problem = { code, title: ERROR_CODES[code].sv, detail };
    await this.#leave(scope, id, state, 'failed', { problem });
  }

  /** A check leaves the draft as it was; an import or an undo leaves what is stored, counted. */
  async #leave(
    scope: MemberScope,
    id: string,
    state: ImportState,
    outcome: 'cancelled' | 'interrupted' | 'failed',
    change: ImportChange = {},
  ): Promise<void> {
    const { db, clock, store } = this.#deps;
    const key = { ...scope, id };
    await db.asMember(scope, async (tx) => {
      if (state === 'checking') return updateImport(tx, key, ['checking'], { ...change, state: 'draft' });
      const accepted = await countBatch(tx, key);
      const ended = { accepted, state: outcome, finishedAt: clock(), profile: null, check: null };
      return updateImport(tx, key, BUSY_STATES, { ...ended, ...change });
    });
    if (state === 'running') await store.removeUploaded(key);
  }
}

/** A database error's message can repeat the row: its kind, code and place are enough. */
function plainError(error: unknown): { kind: string; code: string | undefined; stack: string } {
  const { name, cause, stack } = error as Error & { cause?: { code?: string } };
  const places = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: name, code: cause?.code, stack: places.join('\n') };
}
