import type { GridAnalysisRequest, GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import { type Remote, transfer, wrap } from 'comlink';
import type { MunicipalityFacts } from './municipality_facts.ts';
import { newestWins } from './newest_wins.ts';
import type { CellPlaces, Picture, PictureQuery } from './picture.ts';
import type { AnalysisWorker, ViewMarks, ViewQuery } from './worker_protocol.ts';

/** Where data come from; the page gives fetches of its own, so that nothing here knows the API. */
export interface AnalysisSources {
  /** `incidents.arrow` of what is counted from ≤ t < to (epoch ms), and the moment it was read. */
  fetchColumns(from: number, to: number): Promise<{ bytes: ArrayBuffer; asOf: string }>;
  fetchGrid(request: GridAnalysisRequest): Promise<GridAnalysisResult>;
}

/** A question with what only the server's way of asking needs. */
export interface SessionQuery extends PictureQuery {
  /** The shown period as local dates, from/to. */
  datetime: string;
  /** Id of the agreed area for roles that see no more than that; null the whole study area. */
  area: string | null;
}

/** Earlier periods loaded beyond those asked for, so that stepping back does not fetch at every step. */
const spareShare = 0.5;

/**
 * One municipality's analysis while its page is open: a worker, the incidents it holds, and questions of which
 * only the newest is answered (older ones reject with SupersededError).
 */
export class AnalysisSession {
  readonly worker: Remote<AnalysisWorker>;
  readonly picture: (query: SessionQuery) => Promise<Picture>;
  /** Clusters of the screen, of the last picture. */
  readonly marks: (view: ViewQuery) => Promise<ViewMarks>;
  private readonly thread: Worker;
  private readonly opened: Promise<void>;
  private grid: { number: number; places: CellPlaces } | null = null;
  private loaded: { from: number; to: number } | null = null;

  constructor(
    facts: MunicipalityFacts,
    private readonly seesPoints: boolean,
    private readonly sources: AnalysisSources,
  ) {
    this.thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.worker = wrap<AnalysisWorker>(this.thread);
    this.opened = this.worker.open(facts);
    this.picture = newestWins((query) => this.answer(query));
    this.marks = newestWins((view) => this.worker.marks(view));
  }

  /** Ends the worker and forgets the data. */
  close(): void {
    this.thread.terminate();
  }

  /** Reads the incidents anew before the next answer. */
  forget(): void {
    this.loaded = null;
  }

  private async answer(query: SessionQuery): Promise<Picture> {
    if (!this.seesPoints) return this.askServer(query);
    await this.cover(query);
    const frame = await this.worker.compose(query);
    const { gridNumber, ...figures } = frame.cells;
    if (this.grid?.number !== gridNumber) {
      this.grid = { number: gridNumber, places: await this.worker.cellPlaces() };
    }
    return { ...frame, cells: { ...figures, ...this.grid.places } };
  }

  private async askServer(query: SessionQuery): Promise<Picture> {
    const kde =
      query.bandwidthMeters === null
        ? null
        : { kernel: 'quartic' as const, bandwidthMeters: query.bandwidthMeters };
    const request: GridAnalysisRequest = {
      datetime: query.datetime,
      sources: [...query.sources],
      methods: { kde },
      verdict: true,
      ...(query.area !== null && { area: query.area }),
    };
    const figures = await this.sources.fetchGrid(request);
    const result =
      query.categories.length === 0
        ? figures
        : await this.sources.fetchGrid({ ...request, categories: [...query.categories] });
    await this.opened;
    return this.worker.drawServed(result, figures);
  }

  /** Loads what the question needs unless it is there: the shown period and all earlier ones. */
  private async cover({ periods, fortnights }: SessionQuery): Promise<void> {
    const to = periods[0]!.to;
    const from = Math.min(periods.at(-1)!.from, fortnights.at(-1)?.from ?? Infinity);
    if (this.loaded && this.loaded.from <= from && this.loaded.to >= to) return;
    const spare = (to - from) * spareShare;
    const wanted = {
      from: Math.min(from - spare, this.loaded?.from ?? from),
      to: Math.max(to, this.loaded?.to ?? to),
    };
    // the data are on their way while the worker still starts
    const { bytes, asOf } = await this.sources.fetchColumns(wanted.from, wanted.to);
    await this.opened;
    await this.worker.load(transfer(bytes, [bytes]), asOf);
    this.loaded = wanted;
  }
}
