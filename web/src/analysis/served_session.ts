import type { Figure, GridAnalysisRequest } from '@lagesbild/shared/schemas/analysis.ts';
import type { AreaMatrix } from './area_matrix.ts';
import type { MunicipalityFacts } from './municipality_facts.ts';
import type { SelectionPicture } from './selection_picture.ts';
import { type AskServer, ServedAnswers } from './served_answers.ts';
import { servedMatrix } from './served_matrix.ts';
import type { ServedPictureAnswers } from './served_picture.ts';
import { servedSelection } from './served_selection.ts';
import type { SessionMatrixQuery, SessionQuery, SessionTimelineQuery } from './session_queries.ts';

/**
 * The questions of a page whose role has no exact points. Everything is asked of the server, which answers by whole
 * periods and by the municipality's own cells; nothing here knows an incident.
 */
export class ServedSession {
  private readonly answers: ServedAnswers;

  constructor(
    private readonly facts: MunicipalityFacts,
    ask: AskServer,
  ) {
    this.answers = new ServedAnswers(ask);
  }

  /** What a picture is drawn from. Headline, bars and pulse are over every category, as in a picture computed here. */
  async picture(query: SessionQuery): Promise<ServedPictureAnswers> {
    const { comparison, dataVersion, bandwidthMeters, withChange } = query;
    const kde =
      bandwidthMeters === null ? null : { kernel: 'quartic' as const, bandwidthMeters: bandwidthMeters };
    const onMap = { ...partOf(query), ...categoriesOf(query) };
    const grid: GridAnalysisRequest = {
      ...onMap,
      // without the change a comparison says nothing about cells
      ...(withChange && { comparison }),
      methods: { kde, ...(withChange && { change: true }) },
      verdict: true,
    };
    const [figures, cells, classes, pulse] = await Promise.all([
      this.figures(query, query.areaSet),
      this.answers.ask('grid', grid, dataVersion),
      this.answers.ask('classes', onMap, dataVersion),
      query.withHours
        ? this.answers.ask('pulse', { datetime: query.datetime, comparison }, dataVersion)
        : null,
    ]);
    return { figures, grid: cells, classes, pulse };
  }

  /** The EST matrix; null inside an agreed area. */
  async matrix(query: SessionMatrixQuery): Promise<AreaMatrix | null> {
    const { matrix } = await this.figures(query, query.setId);
    const areas = this.facts.areaSets.find(({ id }) => id === query.setId)?.areas.map(({ id }) => id);
    return matrix && areas ? servedMatrix(matrix, query.setId, areas, this.facts.familyCodes) : null;
  }

  /** The bars of a year in one question, most recent first; null for a bar that the server has no data of. */
  async timeline(query: SessionTimelineQuery): Promise<(Figure | null)[]> {
    const { bars, drawn, dataVersion } = query;
    if (drawn === 0) return [];
    const question = {
      ...partOf({ ...query, datetime: `${bars[0]!.fromDate}/${bars[0]!.toDate}` }),
      ...categoriesOf(query),
      series: drawn,
    };
    const { series } = await this.answers.ask('expected', question, dataVersion);
    const figureOf = new Map(series.map(({ from, figure }) => [from, figure]));
    return bars.slice(0, drawn).map(({ fromDate }) => figureOf.get(fromDate) ?? null);
  }

  /** Figures of an area of the register; null for any other part of the map. */
  async selection(query: SessionQuery, areaId: string | null): Promise<SelectionPicture | null> {
    if (areaId === null) return null;
    const { periods, categories, dataVersion } = query;
    const question = {
      ...partOf({ ...query, area: areaId }),
      ...categoriesOf(query),
      series: periods.length,
    };
    return servedSelection(await this.answers.ask('expected', question, dataVersion), periods, categories);
  }

  private figures(query: Omit<SessionMatrixQuery, 'setId'>, areaSet: string | null) {
    const question = {
      ...partOf(query),
      comparison: query.comparison,
      ...(query.area === null && areaSet !== null && { areaSet }),
      series: 1,
    };
    return this.answers.ask('expected', question, query.dataVersion);
  }
}

const partOf = ({ datetime, sources, area }: Pick<SessionQuery, 'datetime' | 'sources' | 'area'>) => ({
  datetime,
  sources: [...sources],
  ...(area !== null && { area }),
});

const categoriesOf = ({ categories }: Pick<SessionQuery, 'categories'>) =>
  categories.length > 0 ? { categories: [...categories] } : {};
