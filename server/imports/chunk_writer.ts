import { setImmediate as nextTurn } from 'node:timers/promises';
import { addAuditEntry } from '@lagesbild/db/repositories/audit_log.ts';
import { finishImport, insertImport, touchImport } from '@lagesbild/db/repositories/imports.ts';
import { findKnownSourceIds } from '@lagesbild/db/repositories/incident_reads.ts';
import { insertIncidents } from '@lagesbild/db/repositories/incident_writes.ts';
import { bumpDataVersion } from '@lagesbild/db/repositories/municipalities.ts';
import type { Bounds } from '@lagesbild/shared/geo/polygon.ts';
import type { ImportTally, Rejection } from './import_tally.ts';
import type { Run } from './import_target.ts';
import type { ImportedRow } from './read_row.ts';
import type { RowSink } from './row_sink.ts';

/**
 * Rows a transaction. The embedded engine works one transaction at a time, so a report posted during an import waits
 * for one of these at most.
 */
const ROWS_A_CHUNK = 500;

interface Destination {
  municipalityId: string;
  importId: string;
  userId: string | null;
  source: string;
  fileName: string;
  /** Moment of the import. */
  at: Date;
}

/** Stores the rows of one import in one municipality, a chunk a transaction; what is stored stays if a later one fails. */
export class ChunkWriter implements RowSink {
  /** Metres; of the accepted points only. */
  readonly bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  #accepted = 0;
  #rejected = 0;
  readonly #run: Run;
  readonly #to: Destination;
  readonly #tally: ImportTally;
  #rows: ImportedRow[] = [];

  private constructor(run: Run, to: Destination, tally: ImportTally) {
    this.#run = run;
    this.#to = to;
    this.#tally = tally;
  }

  /** Opens the import's own record first, unless it `isThere`: one that never finished shows that it was broken off. */
  static async open(run: Run, to: Destination, tally: ImportTally, isThere = false): Promise<ChunkWriter> {
    const { municipalityId, importId, userId, fileName, source, at } = to;
    if (!isThere) {
      await run((tx) =>
        insertImport(tx, { municipalityId, id: importId, userId, fileName, source, createdAt: at }),
      );
    }
    return new ChunkWriter(run, to, tally);
  }

  /** Takes a row; every 500th stores what is held. */
  async add(row: ImportedRow): Promise<void> {
    this.#rows.push(row);
    if (this.#rows.length >= ROWS_A_CHUNK) await this.flush();
  }

  reject(line: number, rejection: Rejection): void {
    this.#rejected++;
    this.#tally.reject(line, rejection);
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    if (rows.length === 0) return;
    this.#rows = [];
    const stored = await this.#store(rows);
    for (const row of rows) {
      if (stored.has(row.incident.id)) this.#accept(row);
      else this.reject(row.line, duplicateId(row));
    }
    // requests that came in meanwhile go first
    await nextTurn();
  }

  /** Stores the rest and closes the import's record, with the counts in the log. `outcome`: what to keep of the result. */
  async close(finishedAt: Date, outcome?: () => object): Promise<void> {
    await this.flush();
    const { municipalityId, importId, userId, source } = this.#to;
    const counts = {
      rows: this.#accepted + this.#rejected,
      accepted: this.#accepted,
      rejected: this.#rejected,
    };
    await this.#run(async (tx) => {
      await finishImport(
        tx,
        { municipalityId, id: importId },
        {
          ...counts,
          finishedAt,
          ...(outcome ? { result: outcome() } : {}),
        },
      );
      const entry = {
        municipalityId,
        at: finishedAt,
        userId,
        action: 'run',
        entity: 'import',
        entityId: importId,
      };
      await addAuditEntry(tx, { ...entry, details: { ...counts, source } });
    });
  }

  async #store(rows: ImportedRow[]): Promise<Set<string>> {
    const { municipalityId, source } = this.#to;
    const sourceIds = rows.flatMap(({ incident }) => incident.sourceId ?? []);
    return this.#run(async (tx) => {
      const known = await findKnownSourceIds(tx, municipalityId, source, sourceIds);
      const fresh = rows.filter(({ incident: { sourceId } }) => {
        if (sourceId === null) return true;
        const isNew = !known.has(sourceId);
        known.add(sourceId);
        return isNew;
      });
      const stored = await insertIncidents(
        tx,
        municipalityId,
        fresh.map(({ incident }) => incident),
      );
      if (stored.length > 0) await bumpDataVersion(tx, municipalityId);
      await touchImport(tx, { municipalityId, id: this.#to.importId });
      return new Set(stored);
    });
  }

  #accept({ position, notes }: ImportedRow): void {
    this.#accepted++;
    this.#tally.accept(notes);
    if (!position) return;
    this.bounds[0] = Math.min(this.bounds[0], position.x);
    this.bounds[1] = Math.min(this.bounds[1], position.y);
    this.bounds[2] = Math.max(this.bounds[2], position.x);
    this.bounds[3] = Math.max(this.bounds[3], position.y);
  }
}

/** The source's own id is there already. */
export function duplicateId({ incident }: ImportedRow): Rejection {
  const detail = `Id ”${incident.sourceId}” från källan ”${incident.source}” finns redan.`;
  return { column: null, code: 'duplicate', detail, value: incident.sourceId ?? '' };
}
