import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import { type Remote, transfer, wrap } from 'comlink';
import type { AreaMatrix } from './area_matrix.ts';
import type { MunicipalityFacts } from './municipality_facts.ts';
import { newestWins } from './newest_wins.ts';
import type { CellPlaces, Picture, PictureFigures } from './picture.ts';
import type { RepeatPicture } from './repeat_places.ts';
import type { SelectionPicture } from './selection_picture.ts';
import type { SelectionShape } from './selection_shape.ts';
import type { AskServer } from './served_answers.ts';
import { ServedSession } from './served_session.ts';
import type { SessionMatrixQuery, SessionQuery, SessionTimelineQuery } from './session_queries.ts';
import type { AnalysisWorker, ViewMarks, ViewQuery } from './worker_protocol.ts';

/** Where data come from; the page gives fetches of its own, so that nothing here knows the API. */
export interface AnalysisSources {
  /** `incidents.arrow` of what is counted from ≤ t < to (epoch ms), and the moment it was read. */
  fetchColumns(from: number, to: number): Promise<{ bytes: ArrayBuffer; asOf: string }>;
  /** An analysis of the server's, for roles without exact points. */
  ask: AskServer;
}

/**
 * One municipality's analysis while its page is open: a worker, the incidents it holds, and questions of which
 * only the newest is answered (older ones reject with SupersededError).
 */
export class AnalysisSession {
  readonly worker: Remote<AnalysisWorker>;
  readonly picture: (query: SessionQuery) => Promise<Picture>;
  /** Its figures alone, which come first; null for roles whose figures come from the server, all at once. */
  readonly figures: (query: SessionQuery) => Promise<PictureFigures | null>;
  /** Clusters of the screen, of the last picture. */
  readonly marks: (view: ViewQuery) => Promise<ViewMarks>;
  /** Repeat places of the last picture, for roles with exact points. */
  readonly repeats: (query: SessionQuery) => Promise<RepeatPicture>;
  /** Bars of the timeline; null for one that nothing is known of. */
  readonly timeline: (query: SessionTimelineQuery) => Promise<(Figure | null)[]>;
  /** The EST matrix; null for a set that is not there. */
  readonly matrix: (query: SessionMatrixQuery) => Promise<AreaMatrix | null>;
  private readonly thread: Worker;
  private readonly opened: Promise<void>;
  private readonly served: ServedSession;
  private covered: Promise<void> = Promise.resolve();
  private grid: { number: number; places: CellPlaces } | null = null;
  private loaded: { firstYear: number; lastYear: number; version: number } | null = null;

  constructor(
    facts: MunicipalityFacts,
    private readonly seesPoints: boolean,
    private readonly sources: AnalysisSources,
  ) {
    this.thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker = wrap<AnalysisWorker>(this.thread);
    this.opened = this.worker.open(facts);
    this.served = new ServedSession(facts, sources.ask);
    this.picture = newestWins((query) => this.answer(query));
    this.figures = newestWins(async (query) => {
      if (!seesPoints) return null;
      await this.coverPicture(query);
      return this.worker.figures(query);
    });
    this.marks = newestWins((view) => this.worker.marks(view));
    this.repeats = newestWins(async (query) => {
      const { to } = query.periods[0]!;
      // six weeks and the day that a change of the clocks may move
      await this.cover([{ from: to - 43 * dayMilliseconds, to }], query.dataVersion);
      return this.worker.repeats(query);
    });
    this.matrix = newestWins(async (query) => {
      if (!seesPoints) return this.served.matrix(query);
      await this.cover(query.periods, query.dataVersion);
      return this.worker.matrix(query);
    });
    this.timeline = newestWins(async (query) => {
      if (!seesPoints) return this.served.timeline(query);
      await this.cover(query.bars, query.dataVersion);
      return this.worker.timeline(query);
    });
  }

  /** Ends the worker and forgets the data. */
  close(): void {
    this.thread.terminate();
  }

  /**
   * Figures of a part of the map, of the picture that was asked for last. Roles without exact points ask the server
   * about an area of the register by its id; about anything else they get null.
   */
  async selection(
    query: SessionQuery,
    part: { shape: SelectionShape; areaId: string | null },
  ): Promise<SelectionPicture | null> {
    return this.seesPoints ? this.worker.selection(part.shape) : this.served.selection(query, part.areaId);
  }

  private async answer(query: SessionQuery): Promise<Picture> {
    if (!this.seesPoints) return this.askServer(query);
    await this.coverPicture(query);
    const frame = await this.worker.compose(query);
    const { gridNumber, ...figures } = frame.cells;
    if (this.grid?.number !== gridNumber) {
      this.grid = { number: gridNumber, places: await this.worker.cellPlaces() };
    }
    return { ...frame, cells: { ...figures, ...this.grid.places } };
  }

  private coverPicture({ periods, fortnights, dataVersion }: SessionQuery): Promise<void> {
    return this.cover([...periods, ...fortnights], dataVersion);
  }

  private async askServer(query: SessionQuery): Promise<Picture> {
    const answers = await this.served.picture(query);
    await this.opened;
    return this.worker.drawServed(answers);
  }

  /** Loads what a question needs unless it is there; one load at a time, since several questions may need the same. */
  private cover(periods: { from: number; to: number }[], version: number): Promise<void> {
    const from = Math.min(...periods.map((period) => period.from));
    const to = Math.max(...periods.map((period) => period.to));
    const years = { firstYear: yearOfMoment(from), lastYear: yearOfMoment(to - 1), version };
    const covered = this.covered.then(() => this.loadYears(years));
    this.covered = covered.catch(() => {});
    return covered;
  }

  /** Whole years, so that a step of the period fetches nothing: the missing ones before and after what is there. */
  private async loadYears(wanted: { firstYear: number; lastYear: number; version: number }): Promise<void> {
    const { loaded } = this;
    if (!loaded || loaded.version !== wanted.version) {
      const firstYear = Math.min(wanted.firstYear, loaded?.firstYear ?? wanted.firstYear);
      const lastYear = Math.max(wanted.lastYear, loaded?.lastYear ?? wanted.lastYear);
      await this.fetchYears(firstYear, lastYear, 'load');
      this.loaded = { firstYear, lastYear, version: wanted.version };
      return;
    }
    if (wanted.firstYear < loaded.firstYear) {
      await this.fetchYears(wanted.firstYear, loaded.firstYear - 1, 'loadMore');
      loaded.firstYear = wanted.firstYear;
    }
    if (wanted.lastYear > loaded.lastYear) {
      await this.fetchYears(loaded.lastYear + 1, wanted.lastYear, 'loadMore');
      loaded.lastYear = wanted.lastYear;
    }
  }

  private async fetchYears(first: number, last: number, how: 'load' | 'loadMore'): Promise<void> {
    // the data are on their way while the worker still starts
    const { bytes, asOf } = await this.sources.fetchColumns(startOfYear(first), startOfYear(last + 1));
    await this.opened;
    await this.worker[how](transfer(bytes, [bytes]), asOf);
  }
}

const dayMilliseconds = 86_400_000;

// years of loading have nothing to do with local midnights: only that the parts meet
const startOfYear = (year: number) => Date.UTC(year, 0, 1);
const yearOfMoment = (moment: number) => new Date(moment).getUTCFullYear();
