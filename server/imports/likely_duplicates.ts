import { type LocatedIncident, listLocatedIncidents } from '@lagesbild/db/repositories/import_batches.ts';
import type { ImportReading } from './import_reading.ts';
import type { Rejection } from './import_tally.ts';
import type { Run } from './import_target.ts';
import { LikenessIndex, type PlacedMoment, placedMoment } from './likeness.ts';
import type { ImportedRow } from './read_row.ts';

const ROWS_A_PAGE = 2000;
const DAY = 86_400_000;
/** Stored spans that began this long before the file's first day are still looked at. */
const LONGEST_SPAN = 31 * DAY;

type Known = PlacedMoment & { line: number | null; id: string | null };

export interface LikelyDuplicate {
  line: number;
  /** The row of the file that it resembles, or else the stored incident. */
  otherLine: number | null;
  otherId: string | null;
  meters: number;
}

/** How many are listed one by one; the count is always whole. */
const MOST_LISTED = 200;

/**
 * Looks for rows that are likely the same as a stored incident or an earlier row of the file. What is stored is read
 * once, at the beginning, in short pages.
 */
export class LikelyDuplicates {
  count = 0;
  readonly listed: LikelyDuplicate[] = [];
  readonly #index: LikenessIndex<Known>;
  readonly #reading: ImportReading;
  readonly #mayTake: boolean;

  private constructor(reading: ImportReading, index: LikenessIndex<Known>, mayTake: boolean) {
    this.#reading = reading;
    this.#index = index;
    this.#mayTake = mayTake;
  }

  /** `mayTake`: likely duplicates are counted and taken in anyway. */
  static async load(run: Run, reading: ImportReading, mayTake: boolean): Promise<LikelyDuplicates> {
    const index = new LikenessIndex<Known>();
    const { dates } = reading.survey;
    const { municipalityId, territory } = reading.target;
    if (!dates) return new LikelyDuplicates(reading, index, mayTake);
    const period = { from: Date.parse(dates.first) - LONGEST_SPAN, to: Date.parse(dates.last) + 2 * DAY };
    let after: LocatedIncident | null = null;
    do {
      const page: LocatedIncident[] = await run((tx) =>
        listLocatedIncidents(tx, municipalityId, period, { after, limit: ROWS_A_PAGE }),
      );
      for (const stored of page) {
        const { from, to, id } = stored;
        const moment = placedMoment({ ...stored, occurredFrom: from, occurredTo: to }, territory.projection)!;
        index.add({ ...moment, line: null, id });
      }
      after = page.length === ROWS_A_PAGE ? page.at(-1)! : null;
    } while (after);
    return new LikelyDuplicates(reading, index, mayTake);
  }

  /** Notes the row; a reason against it when it is likely there already and is not to be taken anyway. */
  judge(row: ImportedRow): Rejection | null {
    const moment = placedMoment(row.incident, this.#reading.target.territory.projection);
    if (!moment) return null;
    const alike = this.#index.find(moment);
    if (!alike || this.#mayTake) this.#index.add({ ...moment, line: row.line, id: null });
    if (!alike) return null;
    this.count++;
    const { other, meters } = alike;
    const found = { line: row.line, otherLine: other.line, otherId: other.id, meters: Math.round(meters) };
    if (this.listed.length < MOST_LISTED) this.listed.push(found);
    if (this.#mayTake) return null;
    const what = other.line === null ? 'en händelse som redan finns' : `rad ${other.line}`;
    const detail = `Samma kategori och tid, ${found.meters} m från ${what}.`;
    return { column: null, code: 'likely_duplicate', detail };
  }
}
