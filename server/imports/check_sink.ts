import { findKnownSourceIds } from '@lagesbild/db/repositories/incident_reads.ts';
import type { Bounds } from '@lagesbild/shared/geo/polygon.ts';
import type { ImportCheck } from '@lagesbild/shared/schemas/import.ts';
import { duplicateId } from './chunk_writer.ts';
import type { ImportReading } from './import_reading.ts';
import type { Rejection } from './import_tally.ts';
import type { Run } from './import_target.ts';
import type { ImportedRow } from './read_row.ts';
import type { RowSink } from './row_sink.ts';

const ROWS_A_CHUNK = 500;
/** Points that a preview draws; of more rows an even share is shown. */
const MOST_POINTS = 3000;

type Found = Pick<ImportCheck, 'points' | 'pointCount' | 'byCategory' | 'period'>;

/** Takes the rows of a dry run: counts what would be stored and keeps some points to look at. */
export class CheckSink implements RowSink {
  readonly bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  readonly #run: Run;
  readonly #reading: ImportReading;
  readonly #seenIds = new Set<string>();
  readonly #byCategory = new Map<string, number>();
  #rows: ImportedRow[] = [];
  #points: Found['points'] = [];
  #located = 0;
  #everyNth = 1;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(run: Run, reading: ImportReading) {
    this.#run = run;
    this.#reading = reading;
  }

  async add(row: ImportedRow): Promise<void> {
    this.#rows.push(row);
    if (this.#rows.length >= ROWS_A_CHUNK) await this.flush();
  }

  reject(line: number, rejection: Rejection): void {
    this.#reading.tally.reject(line, rejection);
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    if (rows.length === 0) return;
    this.#rows = [];
    const { municipalityId } = this.#reading.target;
    const ids = rows.flatMap(({ incident }) => incident.sourceId ?? []);
    const known =
      ids.length === 0
        ? new Set<string>()
        : await this.#run((tx) =>
            findKnownSourceIds(tx, municipalityId, this.#reading.rowReading.source, ids),
          );
    for (const row of rows) {
      const { sourceId } = row.incident;
      if (sourceId !== null && (known.has(sourceId) || this.#seenIds.has(sourceId))) {
        this.reject(row.line, duplicateId(row));
        continue;
      }
      if (sourceId !== null) this.#seenIds.add(sourceId);
      this.#accept(row);
    }
  }

  found(): Found {
    const byCategory = [...this.#byCategory].sort(([, a], [, b]) => b - a);
    return {
      points: this.#points,
      pointCount: this.#located,
      byCategory: byCategory.map(([categoryCode, count]) => ({ categoryCode, count })),
      period: Number.isFinite(this.#first)
        ? { from: new Date(this.#first).toISOString(), to: new Date(this.#last).toISOString() }
        : null,
    };
  }

  #accept({ line, incident, position, notes }: ImportedRow): void {
    this.#reading.tally.accept(notes);
    const { categoryCode } = incident;
    this.#byCategory.set(categoryCode, (this.#byCategory.get(categoryCode) ?? 0) + 1);
    const at = incident.occurredFrom ?? incident.noticedAt;
    this.#first = Math.min(this.#first, at);
    this.#last = Math.max(this.#last, at);
    if (!position) return;
    this.#located++;
    if (this.#located % this.#everyNth !== 0) return;
    const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
    this.#points.push({ row: line, lon: round(position.lon), lat: round(position.lat), categoryCode });
    if (this.#points.length < MOST_POINTS) return;
    this.#points = this.#points.filter((_, index) => index % 2 === 1);
    this.#everyNth *= 2;
  }
}
